// SPDX-License-Identifier: Apache-2.0
package tacit.examples.demo;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.examples.Provenance;
import tacit.examples.demo.Clones.Chunk;
import tacit.examples.demo.Clones.Learners;
import tacit.examples.demo.ComponentsHistory.Moment;
import tacit.examples.demo.DepthDiagram.Cell;
import tacit.examples.demo.DepthDiagram.Limit;
import tacit.examples.demo.HiddenGroups.Learner;
import tacit.examples.demo.TrainedNetwork.Epoch;
import tacit.examples.report.Tone;

/// A result of the demo that no network made, for tests of its page.
final class MadeUp {
  static final List<String> CLASSES = List.of("T-shirt/top", "Trouser", "Bag <&>", "Ankle boot");

  private MadeUp() {}

  static DemoResult result() {
    var random = new Seed(0).child("made up").generator();
    var provenance = Provenance.of("tacit demo", 0, "cpu", "none", 1);
    var images = Tensor.uniform(random, 0, 1, 40, 28, 28);
    var fcn = network("Fully connected", "FCN", Tone.BLUE, random);
    var cnn = network("Convolutional", "CNN", Tone.ORANGE, random);
    return new DemoResult(
        provenance,
        List.of("a", "b"),
        CLASSES,
        images,
        fcn,
        cnn,
        depth(),
        components(),
        groups(),
        clones(),
        31.4);
  }

  /// Accuracies that rise with the variance and fall with depth.
  static DepthDiagram depth() {
    var variances = List.of(1.0, 1.5, 2.0);
    var depths = List.of(1, 4, 16, 64);
    var cells =
        variances.stream()
            .flatMap(v -> depths.stream().map(l -> new Cell(v, l, v / 2, 1.0 / l, 0.5, 1e-9 * l)))
            .toList();
    var limits = List.of(new Limit(1.0, 4.0), new Limit(1.5, 64.0), new Limit(2.0, 8.0));
    return new DepthDiagram(
        90, 40, 4096, 0.01, 0.18, 1.7476, variances, depths, cells, limits, 1.2);
  }

  /// Three singular values that jump at steps 100, 200 and 300, of a matrix of 4 by 4.
  static ComponentsHistory components() {
    var matrix =
        Tensor.of(Shape.of(4, 4), IntStream.range(0, 16).mapToDouble(i -> i - 8).toArray());
    var moments =
        IntStream.rangeClosed(0, 4)
            .mapToObj(i -> {
              var sizes =
                  List.of(i > 0 ? 28.0 : 0, i > 1 ? 18.0 : 0, i > 2 ? 12.0 : 0, 0.01, 0.01, 0.01);
              return new Moment(100L * i, sizes, sizes, 0.7 / (1 + i * i), matrix);
            })
            .toList();
    return new ComponentsHistory(2, 8, 4, moments, matrix, matrix, 0.5);
  }

  /// Of twelve networks, those of large rates know all of their points, and `c₃` is in the order of
  /// the test accuracies but for the last two.
  static HiddenGroups groups() {
    var networks =
        IntStream.range(0, 12)
            .mapToObj(i ->
                new Learner(
                    HiddenGroupsRun.RATES.get(i / 3),
                    HiddenGroupsRun.DROPOUTS.get(i % 3),
                    i < 6 ? 0.95 : 1,
                    0.8 + 0.01 * i,
                    1.1 + 0.01 * (i == 10 ? 11 : i == 11 ? 10 : i),
                    0.5 - 0.01 * i))
            .toList();
    return new HiddenGroups(20, 160, 1000, 2000, 60, networks, 3.2);
  }

  /// Chunks of 64 neurons and more are clones with weight decay; without, none are.
  static Clones clones() {
    return new Clones(
        2000, 1000, 256, 80, 0.17, learners(0.005, 3, 64, 4, 1), learners(0, 1, 0, 0, 8), 6.5);
  }

  /// Errors of `worse · 8/w²` on known and `0.18 + worse · 8/w²` on new pictures, and `R² = 1 −
  /// worse · 0.5/w`.
  private static Learners learners(double decay, int networks, int from, int clones, int worse) {
    var chunks =
        IntStream.rangeClosed(0, 8)
            .map(i -> 1 << i)
            .mapToObj(w -> {
              double error = Math.min(0.8, 8.0 * worse / (w * w));
              return new Chunk(w, error, 0.18 + error, 1 - 0.5 * worse / w);
            })
            .toList();
    return new Learners(decay, networks, from, clones, chunks);
  }

  private static TrainedNetwork network(
      String name, String key, Tone tone, RandomGenerator random) {
    var curve =
        IntStream.rangeClosed(1, 5)
            .mapToObj(e -> new Epoch(e, 1.0 / e, 1 - 0.5 / e, 1.1 / e, 1 - 0.6 / e))
            .toList();
    String picture = "dense 4  (4)\n".repeat(3);
    var train = answers(80, random);
    return new TrainedNetwork(
        name, key, tone, picture, 1234567, 4.6, 2.5, curve, train, answers(40, random));
  }

  private static Answers answers(int n, RandomGenerator random) {
    int k = CLASSES.size();
    int[] labels = IntStream.range(0, n).map(i -> i % k).toArray();
    double[] scores = new double[n * k];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = random.nextGaussian() + (labels[i / k] == i % k ? 2 : 0);
    }
    return new Answers(Indices.of(labels), Tensor.of(Shape.of(n, k), scores));
  }
}
