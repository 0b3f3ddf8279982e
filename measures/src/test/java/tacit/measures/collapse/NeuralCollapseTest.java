// SPDX-License-Identifier: Apache-2.0
package tacit.measures.collapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class NeuralCollapseTest {
  /// Sums of a few dozen products of numbers of size 1, and their quotients.
  private static final Offset<Double> ROUNDING = within(1e-14);

  private static Tensor mapped(Tensor x, DoubleUnaryOperator f) {
    return Tensor.of(x.shape(), Arrays.stream(x.toDoubles()).map(f).toArray());
  }

  // Laws

  /// Means at few digits, one sample each and another at the same place.
  @Test
  void features_at_their_class_means_do_not_vary() {
    var golden = Collapsed.golden();
    double[][] at = {{2, 0, 0}, {2, 0, 0}, {0, 2, 0}, {0, 2, 0}, {0, 0, 2}, {0, 0, 2}};
    var nc = golden.with(Tensor.matrix(at)).measured();
    assertThat(nc.nc1()).isZero();
    assertThat(nc.variability().traceRatio()).isZero();
    assertThat(nc.variability().cdnv()).isZero();
    // axes of equal length, less their mean, are a simplex
    assertThat(nc.means().equinorm()).isCloseTo(0, ROUNDING);
    assertThat(nc.means().angle()).isCloseTo(0, ROUNDING);
    assertThat(nc.means().frame()).isCloseTo(0, ROUNDING);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_unit_of_the_features_and_of_the_weights_does_not_matter(Seed seed) {
    var c = Collapsed.drawn(seed, 20, 5, 3);
    var plain = c.measured();
    // powers of two change no digit
    var scaled =
        NeuralCollapse.of(
            mapped(c.features(), v -> 8 * v), c.labels(), mapped(c.weight(), v -> v / 4), c.bias());
    assertThat(scaled.variability().traceRatio()).isEqualTo(plain.variability().traceRatio());
    assertThat(scaled.variability().cdnv()).isEqualTo(plain.variability().cdnv());
    assertThat(scaled.nc1()).isCloseTo(plain.nc1(), within(1e-13 * plain.nc1()));
    assertThat(scaled.means()).isEqualTo(plain.means());
    assertThat(scaled.weights()).isEqualTo(plain.weights());
    assertThat(scaled.nc3()).isEqualTo(plain.nc3());
    assertThat(scaled.crossFrame()).isEqualTo(plain.crossFrame());
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void single_precision_features_are_widened(Seed seed) {
    var c = Collapsed.drawn(seed, 20, 5, 3);
    Tensor narrow = c.features().to(DType.FLOAT32);
    assertThat(c.with(narrow).measured()).isEqualTo(c.with(narrow.to(DType.FLOAT64)).measured());
  }

  @Test
  void a_classifier_that_turns_classes_around_disagrees_with_all_means() {
    var golden = Collapsed.golden();
    Tensor turned = Tensor.matrix(new double[][] {{0, 1, 0}, {0, 0, 1}, {1, 0, 0}});
    var nc = NeuralCollapse.of(golden.features(), golden.labels(), turned, Tensor.vector(0, 0, 0));
    assertThat(nc.nc4()).isEqualTo(1);
  }

  // Golden: NumPy with the formulas written out

  @Test
  void golden_collapse() {
    var nc = Collapsed.golden().measured();
    assertThat(nc.nc1()).isCloseTo(0.046210641119192764, ROUNDING);
    assertThat(nc.variability().nc1(false)).isCloseTo(0.1386319233575783, ROUNDING);
    assertThat(nc.variability().traceRatio()).isCloseTo(0.1276595744680851, ROUNDING);
    assertThat(nc.variability().cdnv()).isCloseTo(0.04225774225774226, ROUNDING);
    assertThat(nc.nc3()).isCloseTo(0.050534884998600836, ROUNDING);
    assertThat(nc.nc4()).isZero();
    assertThat(nc.crossFrame()).isCloseTo(0.2136657197399684, ROUNDING);
    assertThat(nc.biasError()).isCloseTo(0.1080123449734643, ROUNDING);
  }

  @Test
  void golden_simplex() {
    var nc = Collapsed.golden().measured();
    assertThat(nc.means().equinorm()).isCloseTo(0.0744395261484767, ROUNDING);
    assertThat(nc.means().angle()).isCloseTo(0.08990493044193314, ROUNDING);
    assertThat(nc.weights().equinorm()).isCloseTo(0.003827778607564121, ROUNDING);
    assertThat(nc.weights().angle()).isCloseTo(0.06622661785325222, ROUNDING);
    assertThat(nc.weights().frame()).isCloseTo(0.09385338363337378, ROUNDING);
  }

  /// Means 1 and −1; at 0 the classifier says class 1, and the means are equally near.
  @Test
  void of_equally_near_means_the_first_counts() {
    Tensor features = Tensor.matrix(new double[][] {{2}, {0}, {-2}, {0}});
    Tensor weight = Tensor.matrix(new double[][] {{1}, {-1}});
    var nc = NeuralCollapse.of(features, Indices.of(0, 0, 1, 1), weight, Tensor.vector(0, .1));
    assertThat(nc.nc4()).isEqualTo(.5);
  }

  @Test
  void two_opposite_vectors_are_a_simplex_and_two_orthogonal_ones_are_not() {
    Tensor opposite = Tensor.matrix(new double[][] {{3, 4}, {-3, -4}});
    assertThat(Simplex.of(opposite)).isEqualTo(new Simplex(0, 0, 0));
    assertThat(Simplex.of(Tensor.identity(2)).angle()).isEqualTo(1);
  }

  // Messages

  private static void refused(Tensor features, Indices labels, String message) {
    var golden = Collapsed.golden();
    assertThatThrownBy(() -> NeuralCollapse.of(features, labels, golden.weight(), golden.bias()))
        .hasMessage("neural collapse: " + message);
  }

  @Test
  void shapes_that_do_not_fit_are_refused() {
    var golden = Collapsed.golden();
    refused(
        Tensor.matrix(new double[3][2]),
        Indices.of(0, 1, 2),
        "axis p is 2 in features (n, p) = (3, 2) but 3 in weight (c, p) = (3, 3)");
    refused(
        golden.features(),
        Indices.of(0, 1, 2),
        "features (6, 3) but 3 labels; give one label a sample");
  }

  @Test
  void labels_without_a_class_and_classes_without_a_sample_are_refused() {
    Tensor features = Collapsed.golden().features();
    refused(
        features,
        Indices.of(0, 0, 1, 1, 3, 2),
        "label 3 of sample 4 with 3 classes; labels count from 0");
    refused(
        features,
        Indices.of(0, 0, 2, 2, 2, 2),
        "class 1 of 3 has no sample; give at least one of each, or leave the class out");
    assertThatThrownBy(() -> Variability.of(features, Indices.of(0, 0, 0, 0, 0, 0), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("neural collapse: 1 class; collapse is seen between 2 or more");
  }

  @Test
  void what_is_not_finite_is_refused() {
    var golden = Collapsed.golden();
    refused(
        mapped(golden.features(), v -> v == 3 ? Double.NaN : v),
        golden.labels(),
        "feature 2 of sample 5 is NaN; give finite numbers");
    Tensor bias = Tensor.vector(0, 0, Double.POSITIVE_INFINITY);
    assertThatThrownBy(
            () -> NeuralCollapse.of(golden.features(), golden.labels(), golden.weight(), bias))
        .hasMessage("neural collapse: the bias has a number Infinity; give finite numbers");
  }

  @Test
  void class_means_that_are_equal_are_refused() {
    double[][] equal = {
      {.1, .3, 0}, {.7, .1, 0}, {.7, .1, 0}, {.1, .3, 0}, {.4, .2, 0}, {.4, .2, 0}
    };
    refused(
        Tensor.matrix(equal),
        Collapsed.golden().labels(),
        "the means of all 3 classes are equal, so there is no distance between classes to measure"
            + " in; take features that tell some classes apart");
    double[][] two = {{1, 0, 0}, {1, 0, 0}, {0, 1, 0}, {0, 1, 0}, {1, 0, 0}, {1, 0, 0}};
    refused(
        Tensor.matrix(two),
        Collapsed.golden().labels(),
        "classes 0 and 2 have the same mean, so their distance is no unit; join them or leave one"
            + " out");
  }

  @Test
  void weights_without_a_direction_are_refused() {
    var golden = Collapsed.golden();
    Tensor zeroRow = Tensor.matrix(new double[][] {{1, 0, 0}, {0, 0, 0}, {0, 0, 1}});
    assertThatThrownBy(
            () -> NeuralCollapse.of(golden.features(), golden.labels(), zeroRow, golden.bias()))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "simplex: weight row 1 has length 0.0, and so no direction; give finite vectors that"
                + " are not 0");
    assertThatThrownBy(() -> Simplex.of(Tensor.matrix(new double[] {1, 2})))
        .hasMessage("simplex: 1 vectors have no angle between them; give 2 or more");
  }

  @Test
  void weights_of_another_layer_are_refused() {
    Tensor features = Tensor.matrix(new double[][] {{1, 0}, {-1, 0}});
    Tensor across = Tensor.matrix(new double[][] {{0, 1}, {0, -1}});
    assertThatThrownBy(
            () -> NeuralCollapse.of(features, Indices.of(0, 1), across, Tensor.vector(0, 0)))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "simplex: every weight is orthogonal to every centered class mean, so their products"
                + " have no direction to compare; check that weights and features are of one"
                + " layer");
  }
}
