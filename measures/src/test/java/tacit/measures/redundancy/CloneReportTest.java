// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.measures.redundancy.CloneAnalysis.Thresholds;

class CloneReportTest {
  private static final Kernels ON = new ScalarKernels();
  private static final CloneSettings FEW = CloneSettings.DEFAULT.withDraws(20, 10);

  private static CloneReport ofSetA(CloneSettings settings) {
    var examples = new LabeledActivations(SetA.X, SetA.Y);
    return CloneReport.of(SetA.READOUT, examples, examples, settings, new Seed(3).generator(), ON);
  }

  /// Sixteen neurons that all say in which of two groups an example is, plus a little noise.
  private static CloneReport ofClones(double noise, int examples) {
    RandomGenerator random = new Seed(4).generator();
    int[] labels = IntStream.range(0, examples).map(i -> i % 2).toArray();
    double[][] x = new double[examples][16];
    for (int i = 0; i < x.length; i++) {
      double answer = (2 * labels[i] - 1) * random.nextDouble(1, 2);
      for (int j = 0; j < 16; j++) x[i][j] = answer + noise * random.nextGaussian();
    }
    double[][] weights = new double[2][16];
    for (int j = 0; j < 16; j++) weights[1][j] = 1;
    var layer = new LabeledActivations(Tensor.matrix(x), Indices.of(labels));
    var readout = new ChunkReadout(Tensor.matrix(weights), Tensor.vector(0, 0));
    return CloneReport.of(readout, layer, layer, FEW, new Seed(3).generator(), ON);
  }

  // Laws

  /// One neuron leaves 0.05² of a variance of 2.3 in the others; the group is never in doubt.
  @Test
  void neurons_that_say_the_same_are_clones() {
    var report = ofClones(.05, 200);
    assertThat(report.clones().criticalWidth()).hasValue(1);
    assertThat(report.clones().cloneCount()).isEqualTo(16);
    assertThat(report.at(1).training().meanError()).isZero();
    assertThat(report.warnings()).isEmpty();
  }

  @Test
  void one_seed_gives_one_report() {
    assertThat(ofSetA(FEW)).isEqualTo(ofSetA(FEW));
  }

  /// With as many neurons outside as inside, both curves at size 2 are of the first ten chunks.
  @Test
  void curves_are_of_the_same_chunks() {
    var report = ofSetA(CloneSettings.DEFAULT.withDraws(1, 1));
    var seed = new Seed(new Seed(3).generator().nextLong());
    int[] order = NeuronChunks.shuffled(seed.generator(), 4, 4);
    Indices chunk = Indices.of(order[0], order[1]);
    var fit =
        LinearReconstruction.of(
            ActivationScatter.of(SetA.X, ON), chunk, LinearReconstruction.RIDGE);
    var point = report.at(2);
    assertThat(point.test().meanError())
        .isEqualTo(SetA.READOUT.score(SetA.X, SetA.Y, chunk, ChunkScale.TRAINED).error());
    assertThat(point.training()).isEqualTo(point.test());
    // two ways to a difference of numbers of size 10, relative to a sum of some 30
    assertThat(point.fit().meanR2()).isCloseTo(fit.r2(), within(1e-12));
    assertThat(point.residual().meanCorrelationOutside())
        .isEqualTo(
            ResidualCorrelation.of(fit, ResidualCorrelation.EPSILON).meanAbsoluteOutsideChunk());
  }

  @Test
  void sizes_and_thresholds_are_the_readers() {
    var report = ofSetA(FEW.withSizes(3, 4).with(new Thresholds(0, 1)));
    assertThat(report.points()).extracting(ClonePoint::size).containsExactly(3, 4);
    assertThat(report.clones().criticalWidth()).hasValue(3);
  }

  @Test
  void a_decay_needs_a_limit_and_clones() {
    assertThat(ofClones(.05, 200).decay()).isEmpty();
    assertThat(ofSetA(FEW.withLimit(.1)).decay()).isEmpty();
  }

  // Golden

  @Test
  void the_whole_layer_of_set_a() {
    var whole = ofSetA(FEW).at(4);
    assertThat(whole.test().meanError()).isEqualTo(.375);
    assertThat(whole.test().meanLoss()).isCloseTo(.779766589303, SetA.DIGITS);
    assertThat(whole.residual().meanCorrelation()).isCloseTo(1.3042e-10, within(1e-14));
  }

  /// The excess errors are those of the golden of [PowerLawFitTest].
  @Test
  void golden_decay() {
    var report = report(CloneSettings.DEFAULT.withLimit(.05), OptionalInt.of(64), List.of());
    // 10 digits of the golden, and the rounding of errors less the limit
    assertThat(report.decay().orElseThrow().exponent()).isCloseTo(-.5980712611, within(1e-10));
  }

  /// A report of 256 neurons whose numbers are made up.
  private static CloneReport report(
      CloneSettings settings, OptionalInt critical, List<String> warnings) {
    double[] errors = {.0736, .0642, .0603};
    var points =
        IntStream.range(0, 3)
            .mapToObj(i -> {
              int w = 64 << i;
              double outside = i == 2 ? Double.NaN : .5;
              return new ClonePoint(
                  new ChunkPoint(w, 0, 0, .25),
                  new ChunkPoint(w, errors[i], .001, .5),
                  new ReconstructionPoint(w, 1, outside),
                  new ResidualPoint(w, .125, outside, .03125, 0));
            })
            .toList();
    return new CloneReport(points, new CloneAnalysis(256, critical), settings, warnings);
  }

  @Test
  void golden_table() {
    var report =
        report(CloneSettings.DEFAULT.withLimit(.05), OptionalInt.of(64), List.of("few draws"));
    assertThat(report.table())
        .isEqualTo(
            """
              w    test       ±   train       ±    loss      R²  R² out      MC  MC out   floor
             64  0.0736  0.0010  0.0000  0.0000  0.5000  1.0000  0.5000  0.1250  0.5000  0.0313
            128  0.0642  0.0010  0.0000  0.0000  0.5000  1.0000  0.5000  0.1250  0.5000  0.0313
            256  0.0603  0.0010  0.0000  0.0000  0.5000  1.0000       –  0.1250       –  0.0313
            critical width 64: 4 clones among 256 neurons
            test error - 0.05 = 0.2752 w^-0.5981, the exponent ± 0.078
            warning: few draws
            """);
    assertThat(report(CloneSettings.DEFAULT, OptionalInt.empty(), List.of()).table())
        .endsWith("0.0313\nno clones among 256 neurons\n");
  }

  @Test
  void golden_csv() {
    assertThat(report(CloneSettings.DEFAULT, OptionalInt.of(64), List.of()).csv().lines())
        .containsExactly(
            "size,test_error,test_error_se,train_error,train_error_se,test_loss,r2,r2_outside,"
                + "correlation,correlation_outside,correlation_floor",
            "64,0.0736,0.001,0.0,0.0,0.5,1.0,0.5,0.125,0.5,0.03125",
            "128,0.0642,0.001,0.0,0.0,0.5,1.0,0.5,0.125,0.5,0.03125",
            "256,0.0603,0.001,0.0,0.0,0.5,1.0,,0.125,,0.03125");
  }

  // Messages

  @Test
  void a_chunk_as_large_as_the_examples_is_told() {
    assertThat(ofClones(.05, 12).warnings())
        .containsExactly("chunks of 16 fit any layer on 12 examples; give more than 17");
  }

  /// Each neuron says the same: nothing is left of those outside the chunk, 15 at the most.
  @Test
  void neurons_that_are_not_compared_are_told() {
    assertThat(ofClones(0, 200).warnings())
        .containsExactly(
            "chunks of 1 leave nothing of 15.00 neurons outside on average; these are not"
                + " compared");
  }

  @Test
  void an_error_below_the_limit_is_refused() {
    var report = report(CloneSettings.DEFAULT.withLimit(.07), OptionalInt.of(64), List.of());
    assertThatThrownBy(report::decay)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("power law: y[1] is -0.00")
        .hasMessageEndingWith(" and has no logarithm; give positive numbers");
  }

  @Test
  void other_sizes_are_refused() {
    assertThatThrownBy(() -> ofSetA(FEW).at(3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("clone report: no chunks of size 3; there are [1, 2, 4]");
  }

  @Test
  void sizes_without_the_whole_layer_are_refused() {
    assertThatThrownBy(() -> ofSetA(FEW.withSizes(1, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "clone analysis: the largest of the sizes [1, 2] is not the whole layer of 4; give"
                + " that too");
  }
}
