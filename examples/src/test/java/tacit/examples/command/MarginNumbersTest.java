// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.NpyArray;
import tacit.autodiff.io.Npz;
import tools.jackson.databind.JsonNode;

/// The numbers are those of the golden network, with its values to all printed digits.
class MarginNumbersTest extends MeasureRun {
  /// A few roundings of numbers near 1.
  private static final double ROUNDING = 1e-14;

  @Test
  void a_margin_is_the_logit_of_the_true_class_less_the_best_of_the_others() {
    JsonNode answer = json(run("margin", "--json"));
    assertThat(answer.propertyNames())
        .containsExactly("measure", "value", "parameters", "layers", "warnings");
    assertThat(answer.at("/value/minimum").doubleValue()).isEqualTo(-0.5);
    assertThat(answer.at("/value/median").doubleValue()).isEqualTo(2);
    assertThat(answer.at("/value/mean").doubleValue()).isEqualTo(2.625);
    assertThat(answer.at("/value/positive").doubleValue()).isEqualTo(0.75);
    assertThat(answer.at("/parameters/quantile").doubleValue()).isEqualTo(0.1);
    assertThat(answer.at("/warnings")).isEmpty();
  }

  @Test
  void normalized_margins_do_not_know_the_scale_of_a_layer() {
    JsonNode before = json(run("normalized-margin", "--json")).get("value");
    var arrays = arrays();
    arrays.put("logits", NpyArray.of(times(LOGITS, 8)));
    arrays.put("weight_0", NpyArray.of(times(W1, 8)));
    JsonNode after = json(run("normalized-margin", file(arrays), "--json")).get("value");
    for (String name : new String[] {"minimum", "median", "mean", "quantile", "gini"}) {
      assertThat(after.get(name).doubleValue())
          .as(name)
          .isCloseTo(before.get(name).doubleValue(), within(ROUNDING));
    }
    assertThat(before.get("minimum").doubleValue())
        .isCloseTo(-0.11785113019775793, within(ROUNDING));
  }

  private static Tensor times(Tensor x, double by) {
    double[] values = x.toDoubles();
    for (int i = 0; i < values.length; i++) values[i] *= by;
    return Tensor.of(x.shape(), values);
  }

  @Test
  void the_area_is_told_in_every_convention_with_the_norms_of_the_layers() {
    JsonNode answer = json(run("margin-area", "--json"));
    assertThat(answer.at("/value/area").doubleValue())
        .isCloseTo(0.6187184335382292, within(ROUNDING));
    assertThat(answer.at("/value/trapezoid").doubleValue())
        .isCloseTo(0.5696137959558301, within(ROUNDING));
    assertThat(answer.at("/value/relative").doubleValue()).isCloseTo(0.375, within(ROUNDING));
    assertThat(answer.at("/value/positive_area").doubleValue())
        .isCloseTo(0.6481812160876687, within(ROUNDING));
    assertThat(answer.at("/layers/weight_0/frobenius").doubleValue())
        .isCloseTo(2, within(ROUNDING));
    assertThat(answer.at("/warnings")).hasSize(1);
  }

  @Test
  void a_bias_of_the_readout_is_warned_of() {
    var file = with("readout_bias", Tensor.vector(0.5, 0, 0));
    assertThat(json(run("margin-area", file, "--json")).at("/warnings/1").asString())
        .isEqualTo(
            "readout_bias is not zero, so margins are not proportional to each layer's weights");
  }

  @Test
  void a_number_that_is_undefined_is_null_with_a_warning() {
    var file = with("labels", NpyArray.of(Indices.of(1, 0, 1, 2)));
    JsonNode answer = json(run("margin-area", file, "--json"));
    assertThat(answer.at("/value/relative").isNull()).isTrue();
    assertThat(answer.at("/value/area").doubleValue()).isNegative();
    assertThat(answer.at("/warnings/0").asString())
        .startsWith("undefined: relative: margin distribution: the relative area needs a largest");
    assertThat(run("margin-area", file).out()).contains("  relative       undefined\n");
  }

  @Test
  void every_normalization_can_be_chosen() {
    double[] minima = {-0.5, -0.11785113019775793, -0.5 / 3, -0.5 / 8.5, -0.2236067977};
    String[] words = {
      "none", "frobenius-product", "spectral-product", "parameter-norm-power", "path-norm"
    };
    for (int i = 0; i < words.length; i++) {
      var run = run("normalized-margin", "--json", "--params", "normalization=" + words[i]);
      assertThat(json(run).at("/value/minimum").doubleValue())
          .as(words[i])
          .isCloseTo(minima[i], within(5e-11)); // half a unit of the last printed digit
    }
    var run =
        run(
            "normalized-margin",
            "--json",
            "--params",
            "normalization=spectral-complexity,input-norm=5.477225575051661");
    assertThat(json(run).at("/value/minimum").doubleValue())
        .isCloseTo(-0.021105394192481232, within(1e-14));
  }

  @Test
  void spectral_complexity_tells_the_norms_of_each_layer() {
    JsonNode answer = json(run("spectral-complexity", "--json"));
    assertThat(answer.at("/value/complexity").doubleValue())
        .isCloseTo(17.301187001766323, within(17 * ROUNDING));
    assertThat(answer.at("/layers/weight_1/row_sum").doubleValue())
        .isCloseTo(3.6502815398728847, within(4 * ROUNDING));
  }

  @Test
  void one_output_tells_two_classes() {
    var arrays = arrays();
    arrays.put("labels", NpyArray.of(Indices.of(1, 0, 1, 1)));
    arrays.put("logits", NpyArray.of(Tensor.of(Shape.of(4, 1), 1.5, -2, 0.5, -5)));
    Path file = file(arrays), out = folder.resolve("samples.npz");
    assertThat(run("margin", file, "--out", out.toString()).status()).isZero();
    assertThat(Npz.open(out).get("margin").tensor().toDoubles()).containsExactly(1.5, 2, 0.5, -5);
  }

  @Test
  void single_precision_is_measured_as_it_is() {
    var file = with("logits", Tensor.of(LOGITS.shape(), LOGITS.toFloats()));
    assertThat(json(run("margin", file, "--json")).at("/value/mean").doubleValue())
        .isEqualTo(2.625);
  }

  @Test
  void a_bound_is_told_with_its_parts_and_that_it_says_nothing() {
    // The inputs have squared norms 5, 10, 5 and 10.
    var run = run("margin-bound", "--json", "--params", "level=1,input-norm=" + Math.sqrt(30));
    JsonNode answer = json(run);
    double rademacher = 3.649351098192982;
    assertThat(answer.at("/value/risk").doubleValue())
        .isCloseTo(0.5142977396044841, within(ROUNDING));
    assertThat(answer.at("/value/threshold").doubleValue())
        .isCloseTo(12 * rademacher, within(44 * ROUNDING));
    assertThat(answer.at("/value/complexity").doubleValue())
        .isCloseTo(12 * rademacher, within(44 * ROUNDING));
    assertThat(answer.at("/warnings/0").asString())
        .isEqualTo("the bound is vacuous: it is 1 or more");
    assertThat(answer.get("warnings")).hasSize(2);
  }

  @Test
  void who_still_pushes_is_told_by_either_loss() {
    JsonNode value = json(run("gradient-mass", "--json")).get("value");
    assertThat(value.get("mass").doubleValue()).isCloseTo(0.8585731799964637, within(ROUNDING));
    assertThat(value.get("effective_support").doubleValue())
        .isCloseTo(1.3385414053, within(5e-11)); // half a unit of the last printed digit
    assertThat(value.get("within_2_decades").doubleValue()).isEqualTo(3);
    JsonNode other =
        json(run("gradient-mass", "--json", "--params", "weights=el2n,share=1")).get("value");
    assertThat(other.get("mass").doubleValue()).isCloseTo(1, within(ROUNDING));
    assertThat(other.get("within_2_decades").doubleValue()).isEqualTo(3);
  }

  @Test
  void norms_of_weights_need_no_labels() {
    var run = run("spectral-complexity", without("labels"), "--json");
    assertThat(json(run).at("/layers/weight_0/spectral").doubleValue())
        .isCloseTo(Math.sqrt(3), within(2 * ROUNDING));
  }
}
