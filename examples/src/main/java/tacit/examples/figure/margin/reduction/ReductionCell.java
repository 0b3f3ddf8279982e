// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin.reduction;

import tacit.autodiff.Seed;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.examples.figure.margin.Lesson;

/// One network comes to the switch; from there everything is tried. One row each.
record ReductionCell(String data, Sizes sizes, Learner learner, long seed) implements Run {
  private static final long serialVersionUID = 1;
  static final double TENTH = 0.1, TWENTIETH = 0.05, PERCENT = 0.01, HALF_PERCENT = 0.005;

  @Override
  public Table rows() {
    var root = new Seed(seed);
    var lesson = Lesson.drawn(data, sizes.images(), sizes.tests(), root.child("data"));
    var start = root.child("start");
    var at = Switch.reach(learner, sizes, lesson, start, root.child("order"));
    var rows = new ReductionRows(sizes, seed);
    for (double share : new double[] {HALF_PERCENT, PERCENT, TWENTIETH, TENTH}) {
      rows.add(Tried.STOP, share, at.trained());
    }
    var tries = new Tries(at, rows);
    tries.reductions();
    switch (learner) {
      case PLAIN -> {
        tries.controls();
        tries.scalings();
        tries.schedules();
        tries.fromScratch(start, root.child("any"));
      }
      case NORMALIZED -> tries.normalizations();
    }
    return rows.table();
  }
}
