// SPDX-License-Identifier: Apache-2.0
package tacit.examples.demo;

import java.io.PrintWriter;
import java.util.Locale;
import tacit.autodiff.Seed;
import tacit.nn.data.Split;

/// What the demo computes beside its two networks, with a line for each part when it is done.
record OtherRuns(Split split, Seed seed, int threads, PrintWriter progress) {
  DepthDiagram depth() {
    var diagram = new DepthRun(split, seed.child("depth"), threads).diagram();
    progress.printf(
        Locale.ROOT,
        "Infinitely wide  %d networks, up to %d layers deep, in %.1f s%n",
        diagram.cells().size(),
        diagram.depths().getLast(),
        diagram.seconds());
    progress.flush();
    return diagram;
  }

  ComponentsHistory components() {
    var history = new ComponentsRun(seed.child("components")).history();
    progress.printf(
        Locale.ROOT,
        "Factorization    %,d of %,d numbers seen, all right up to %.3f in %.1f s%n",
        history.observed(),
        (int) Math.pow(history.size(), 4),
        history.last().error(),
        history.seconds());
    progress.flush();
    return history;
  }

  HiddenGroups groups() {
    var groups = new HiddenGroupsRun(seed.child("groups"), threads).groups();
    progress.printf(
        Locale.ROOT,
        "Hidden groups    %d networks, order of accuracies foretold with tau %.2f in %.1f s%n",
        groups.networks().size(),
        groups.tau(HiddenGroups.Learner::ratio),
        groups.seconds());
    progress.flush();
    return groups;
  }

  Clones clones() {
    var clones = new ClonesRun(seed.child("clones"), threads).clones();
    progress.printf(
        Locale.ROOT,
        "Clones           %d with weight decay and %d without, of %d neurons, in %.1f s%n",
        clones.decayed().clones(),
        clones.plain().clones(),
        clones.width(),
        clones.seconds());
    progress.flush();
    return clones;
  }
}
