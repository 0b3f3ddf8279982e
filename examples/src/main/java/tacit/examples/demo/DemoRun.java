// SPDX-License-Identifier: Apache-2.0
package tacit.examples.demo;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.examples.Provenance;
import tacit.examples.demo.TrainedNetwork.Epoch;
import tacit.examples.train.Plan;
import tacit.examples.train.ShippedArch;
import tacit.nn.Network;
import tacit.nn.data.Examples;
import tacit.nn.data.ImageSet;
import tacit.nn.data.Split;
import tacit.nn.data.Standardization;
import tacit.nn.homogeneous.BatchNormPolicy;
import tacit.nn.homogeneous.BiasPolicy;
import tacit.nn.homogeneous.NetworkScale;
import tacit.nn.loss.SoftmaxCrossEntropy;
import tacit.nn.loss.Targets;
import tacit.nn.train.Engine;
import tacit.nn.train.Listener;
import tacit.nn.train.Progress;
import tacit.nn.train.Samples;
import tacit.nn.train.Trainer;

/// Trains the two networks of the demo and asks them about the test images after every epoch; then
/// lets infinitely wide ones of many depths learn a few images, a tree of factorizations a tensor,
/// small networks clusters that no label names, and asks parts of a layer for what it knows.
///
/// @param split what they learn from and are asked about
/// @param threads for the networks of infinite width and the small ones
/// @param progress where a line is printed after every epoch
public record DemoRun(
    Split split, Plan plan, Engine engine, Seed seed, int threads, PrintWriter progress) {
  public DemoResult result(Provenance provenance) {
    long start = System.nanoTime();
    var fcn = train(Contestant.FCN);
    var cnn = train(Contestant.CNN);
    double seconds = (System.nanoTime() - start) * 1e-9;
    var others = new OtherRuns(split, seed, threads, progress);
    return new DemoResult(
        provenance,
        List.of(split.train().provenance(), split.test().provenance()),
        split.test().classNames(),
        pictures(),
        fcn,
        cnn,
        others.depth(),
        others.components(),
        others.groups(),
        others.clones(),
        seconds);
  }

  private Tensor pictures() {
    Tensor images = split.test().images();
    Shape s = images.shape();
    return images.reshape(s.slice(0, 3)); // one channel
  }

  private TrainedNetwork train(Contestant contestant) {
    long start = System.nanoTime();
    var scale = Standardization.overall(split.train());
    var set = new Asked(split.train().standardized(scale));
    var known = new Asked(known().standardized(scale));
    var test = new Asked(split.test().standardized(scale));
    var network = new Network(ShippedArch.read(contestant.arch()), set.examples().inputShape());
    var recipe = plan.recipe(set.examples().size(), seed.child(contestant.key()));
    var trainer = new Trainer(engine, network, recipe, set.samples());
    var curve = new ArrayList<Epoch>();
    var end =
        trainer
            .run(
                after(at -> {
                  curve.add(judged(trainer, at, known, test));
                  say(contestant, curve.getLast());
                }))
            .progress();
    double seconds = (System.nanoTime() - start) * 1e-9;
    var train = set.answers(trainer, end);
    return contestant.trained(
        network, logScale(network, end), seconds, curve, train, test.answers(trainer, end));
  }

  /// `ln ρ`, with biases left out and batch normalization multiplied into the weights.
  private static double logScale(Network network, Progress at) {
    var biases = BiasPolicy.IGNORE_IN_NORM;
    return NetworkScale.of(network, at.params(), at.statistics(), biases, BatchNormPolicy.FOLD)
        .logScale();
  }

  /// As many of the training images as there are test images, since the curves need no more.
  private ImageSet known() {
    int perClass = split.test().size() / split.test().classes();
    int fewest = Arrays.stream(split.train().classCounts()).min().orElse(0);
    var random = seed.child("known").generator();
    return split.train().stratified(random, Math.min(perClass, fewest));
  }

  private static Listener after(Consumer<Progress> epoch) {
    return new Listener() {
      @Override
      public void epoch(EpochReport report, Progress at) {
        epoch.accept(at);
      }
    };
  }

  private Epoch judged(Trainer trainer, Progress at, Asked known, Asked test) {
    var old = known.answers(trainer, at);
    var fresh = test.answers(trainer, at);
    return new Epoch(at.epoch(), loss(old), old.accuracy(), loss(fresh), fresh.accuracy());
  }

  private double loss(Answers answers) {
    var scores = Var.constant(answers.scores(), engine.on());
    return new SoftmaxCrossEntropy().mean(scores, new Targets.Labels(answers.labels())).item();
  }

  private void say(Contestant contestant, Epoch epoch) {
    progress.printf(
        Locale.ROOT,
        "%-15s  epoch %2d of %d  loss %.3f  right: %.1f %% of the pictures it trains on, %.1f %% of"
            + " new ones%n",
        contestant.name(),
        epoch.epoch(),
        plan.epochs(),
        epoch.trainLoss(),
        100 * epoch.trainAccuracy(),
        100 * epoch.testAccuracy());
    progress.flush();
  }

  /// Examples and their true classes.
  private record Asked(Examples examples, Samples samples, Indices labels) {
    Asked(Examples examples) {
      this(examples, Samples.of(examples), examples.labels(all(examples)));
    }

    private static int[] all(Examples examples) {
      return IntStream.range(0, examples.size()).toArray();
    }

    Answers answers(Trainer trainer, Progress at) {
      return new Answers(labels, trainer.evaluator(at).outputs(samples));
    }
  }
}
