// SPDX-License-Identifier: Apache-2.0
package tacit.examples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.measures.redundancy.CloneReport;
import tacit.measures.redundancy.CloneSettings;
import tacit.measures.redundancy.LabeledActivations;
import tacit.nn.train.Evaluator;
import tacit.nn.train.Listener;
import tacit.nn.train.Progress;
import tacit.nn.train.Samples;

/// Watches clones appear while a network learns: a [CloneReport] of its last hidden layer after
/// some of the epochs, each of the same chunks.
///
/// ```java
/// var probe = new CloneProbe(trainer::evaluator, train, test, CloneSettings.DEFAULT, seed);
/// trainer.run(probe.every(10));
/// probe.looks().forEach(look -> IO.println(look.report().table()));
/// ```
///
/// @source Doimo et al. 2022, the dynamics
public final class CloneProbe {
  private static final String NAME = "clone probe";

  private final Function<Progress, Evaluator> network;
  private final Samples training, test;
  private final CloneSettings settings;
  private final Seed seed;
  private final List<Look> looks = new ArrayList<>();

  /// What was seen after an epoch; 0 is before the first.
  public record Look(int epoch, CloneReport report) {}

  /// @param network the network of a progress, as [tacit.nn.train.Trainer#evaluator]
  /// @param training the samples that it learns
  /// @param test others
  /// @param seed of the chunks
  public CloneProbe(
      Function<Progress, Evaluator> network,
      Samples training,
      Samples test,
      CloneSettings settings,
      Seed seed) {
    this.network = network;
    this.training = training;
    this.test = test;
    this.settings = settings;
    this.seed = seed;
  }

  /// Looks after every `k`-th epoch.
  public Listener every(int k) {
    if (k < 1) {
      throw new IllegalArgumentException(
          NAME + ": a look every %d epochs; give 1 or more".formatted(k));
    }
    return after(epoch -> epoch % k == 0);
  }

  /// Looks after the epochs, counted from 1, that are wanted.
  public Listener after(IntPredicate wanted) {
    return new Listener() {
      @Override
      public void epoch(EpochReport report, Progress now) {
        if (wanted.test(report.epoch())) look(now);
      }
    };
  }

  /// Looks now.
  public void look(Progress now) {
    looks.add(new Look(now.epoch(), report(network.apply(now), training, test, settings, seed)));
  }

  /// What was seen so far, in the order of the epochs.
  public List<Look> looks() {
    return List.copyOf(looks);
  }

  /// The report of any network that ends in a dense layer. The labels of one with a single output,
  /// 0 and 1, are −1 and 1 to the measures.
  public static CloneReport report(
      Evaluator network, Samples training, Samples test, CloneSettings settings, Seed seed) {
    return CloneReport.of(
        LastHidden.readout(network),
        hidden(network, training),
        hidden(network, test),
        settings,
        seed.generator(),
        network.engine().on());
  }

  /// Last hidden activations of samples, and their labels.
  public static LabeledActivations hidden(Evaluator network, Samples samples) {
    int[] labels = labels(samples, network.batchSize());
    if (LastHidden.readout(network).classes() == 1) {
      labels = Arrays.stream(labels).map(label -> 2 * label - 1).toArray();
    }
    return new LabeledActivations(LastHidden.of(network, samples), Indices.of(labels));
  }

  /// A few at a time, since the inputs come with them.
  private static int[] labels(Samples samples, int batchSize) {
    int[] labels = new int[samples.size()];
    for (int from = 0; from < labels.length; from += batchSize) {
      int to = Math.min(labels.length, from + batchSize);
      var targets = samples.batch(DType.FLOAT32, IntStream.range(from, to).toArray()).targets();
      int[] some = targets.labelsFor(NAME).classes().toArray();
      System.arraycopy(some, 0, labels, from, some.length);
    }
    return labels;
  }
}
