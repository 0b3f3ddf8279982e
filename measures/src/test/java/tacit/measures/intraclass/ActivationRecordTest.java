// SPDX-License-Identifier: Apache-2.0
package tacit.measures.intraclass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class ActivationRecordTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_largest_over_places_commutes_with_relu(Seed seed) {
    Tensor maps = Tensor.gaussian(seed.generator(), 5, 2, 3, 4);
    double[] positive = Arrays.stream(maps.toDoubles()).map(p -> Math.max(p, 0)).toArray();
    var after = ActivationRecord.of(Tensor.of(maps.shape(), positive));
    assertThat(ActivationRecord.of(maps).relu().layer(0).toDoubles())
        .isEqualTo(after.layer(0).toDoubles());
  }

  @Test
  void a_channel_is_one_neuron_that_answers_with_its_largest_place() {
    Tensor maps = Tensor.of(Shape.of(1, 1, 3, 2), 1, -4, 5, -6, 3, -2);
    assertThat(ActivationRecord.of(maps).layer(0).toDoubles()).containsExactly(5, -2);
  }

  @Test
  void single_precision_is_widened() {
    Tensor layer = Tensor.matrix(new double[][] {{.5, -2}, {3, .25}});
    assertThat(ActivationRecord.of(layer.to(DType.FLOAT32)).layer(0).toDoubles())
        .isEqualTo(layer.toDoubles());
  }

  // Messages

  private static void refused(String message, Tensor... layers) {
    assertThatThrownBy(() -> ActivationRecord.of(layers))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("activation record: " + message);
  }

  @Test
  void layers_of_other_shapes_are_refused() {
    assertThatThrownBy(() -> ActivationRecord.of(List.of()))
        .hasMessage("activation record: there are no layers; give at least one");
    refused("layer 0 has shape (2); give (n, d) or (n, h, w, c)", Tensor.vector(1, 2));
    refused(
        "layer 1 has 3 samples but layer 0 has 2; give every layer the same samples",
        Tensor.matrix(new double[2][1]),
        Tensor.matrix(new double[3][1]));
    refused(
        "layer 0 has shape (0, 2), which holds no number; give samples and neurons",
        Tensor.zeros(DType.FLOAT64, Shape.of(0, 2)));
  }

  @Test
  void what_is_not_finite_is_refused() {
    refused(
        "neuron 0 of layer 1 is NaN on sample 1; give finite numbers",
        Tensor.matrix(new double[2][3]),
        Tensor.matrix(new double[][] {{1, 2}, {Double.NaN, 3}}));
    refused(
        "neuron 1 of layer 0 is -Infinity on sample 0; give finite numbers",
        Tensor.of(Shape.of(1, 2, 1, 2), 0, 0, 0, Double.NEGATIVE_INFINITY));
  }
}
