// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.NpyArray;
import tools.jackson.databind.JsonNode;

/// Complexities of a network `f = W₂ max(W₁ x + b₁, 0) + b₂` and ten inputs, as files.
class ComplexityMeasureTest extends MeasureRun {
  /// The goldens have 12 digits after the point.
  private static final Offset<Double> DIGITS = within(1e-12);

  private static final double[][] FIRST = {{1, -2}, {.5, 1}, {-1, 0}};
  private static final double[][] SECOND = {{2, -1, .5}, {-.5, 1.5, 1}};
  private static final double[][] INPUTS = {
    {1, 0}, {0, 1}, {1, 1}, {-1, 0}, {0, -1}, {-1, -1}, {2, 1}, {1, 2}, {-1, 2}, {2, -1}
  };

  private static SequencedMap<String, NpyArray> ten() {
    double[] b1 = {.1, -.2, .3}, b2 = {0, .25};
    double[][] logits = new double[10][2];
    int[] labels = new int[10];
    for (int i = 0; i < 10; i++) {
      logits[i] = b2.clone();
      for (int j = 0; j < 3; j++) {
        double h = FIRST[j][0] * INPUTS[i][0] + FIRST[j][1] * INPUTS[i][1] + b1[j];
        for (int c = 0; c < 2; c++) logits[i][c] += SECOND[c][j] * Math.max(h, 0);
      }
      labels[i] = logits[i][1] > logits[i][0] ? 1 : 0;
    }
    var arrays = new LinkedHashMap<String, NpyArray>();
    arrays.put("labels", NpyArray.of(Indices.of(labels)));
    arrays.put("logits", NpyArray.of(Tensor.matrix(logits)));
    arrays.put("weight_0", NpyArray.of(Tensor.matrix(FIRST)));
    arrays.put("weight_1", NpyArray.of(Tensor.matrix(SECOND)));
    arrays.put("bias_0", NpyArray.of(Tensor.vector(b1)));
    arrays.put("bias_1", NpyArray.of(Tensor.vector(b2)));
    double[][] start = {{.5, -1}, {0, .5}, {-.5, .5}}, second = {{1, 0, 0}, {0, 1, .5}};
    arrays.put("start_0", NpyArray.of(Tensor.matrix(start)));
    arrays.put("start_1", NpyArray.of(Tensor.matrix(second)));
    return arrays;
  }

  private static SequencedMap<String, NpyArray> lacking(String... keys) {
    var arrays = ten();
    for (String key : keys) arrays.remove(key);
    return arrays;
  }

  private JsonNode answer(SequencedMap<String, NpyArray> arrays, String params) {
    return json(run("complexity", file(arrays), "--json", "--params", params));
  }

  private static void assertNumber(JsonNode value, String name, double number) {
    assertThat(value.get(name).doubleValue()).as(name).isCloseTo(number, DIGITS);
  }

  @Test
  void raw_values_are_those_of_the_formulas() {
    String sizes = ",sigma=0.25,sigma-prime=0.25,alpha=0.25,alpha-prime=0.25";
    JsonNode value = answer(ten(), "form=raw" + sizes).get("value");
    assertNumber(value, "margin", 0.9);
    assertNumber(value, "params", 12);
    assertNumber(value, "log_spec_orig_main", 4.786147587355);
    assertNumber(value, "log_spec_init_main", 3.668145231483);
    assertNumber(value, "fro_dist", 5.25);
    assertNumber(value, "path_norm", 26.91);
    assertNumber(value, "pacbayes_init", 34.688879454114);
    assertNumber(value, "pacbayes_mag_orig", 26.170574138508);
    assertNumber(value, "pacbayes_mag_orig_centered_at_zero", 25.956067540370);
    assertNumber(value, "sharpness_orig", 217.084324596382);
    assertNumber(value, "sharpness_mag_init", 36.185303828941);
    assertThat(value.valueStream().noneMatch(JsonNode::isNull)).isTrue();
  }

  @Test
  void values_are_reported_on_one_scale_or_as_scores() {
    JsonNode reported = answer(ten(), "samples=10").get("value");
    assertNumber(reported, "log_prod_of_spec_over_margin", 0.761112105781);
    assertNumber(reported, "path_norm", 1.640426773739);
    JsonNode score = answer(ten(), "form=score").get("value");
    assertNumber(score, "path_norm", -1.640426773739);
    assertNumber(answer(ten(), "samples=1000").get("value"), "path_norm", .1640426773739);
  }

  @Test
  void what_cannot_be_computed_is_null_with_what_it_needs() {
    var answer = answer(lacking("start_0", "start_1"), "sigma-prime=0.1");
    assertThat(answer.at("/value/fro_dist").isNull()).isTrue();
    assertThat(answer.at("/value/pacbayes_mag_flatness").isNumber()).isTrue();
    assertThat(answer.get("warnings").valueStream().map(JsonNode::asString))
        .contains(
            "undefined: log_spec_init_main, fro_dist, dist_spec_init, pacbayes_mag_init, pacbayes_mag_orig: needs start_0, start_1, ..., the weights before training, in the file",
            "undefined: pacbayes_init: needs start_0, start_1, ..., the weights before training, in the file, and --params sigma=X",
            "undefined: pacbayes_orig, pacbayes_flatness: needs --params sigma=X",
            "undefined: sharpness_orig: needs --params alpha=X",
            "undefined: sharpness_mag_orig: needs --params alpha-prime=X");
  }

  @Test
  void what_the_file_does_not_tell_is_said() {
    var answer = answer(lacking("bias_0", "bias_1"), "form=raw");
    assertNumber(answer.get("value"), "path_norm", 26.5625);
    assertThat(answer.get("warnings").valueStream().map(JsonNode::asString))
        .contains(
            "m is 10, as many as the file has labels; give samples=M if more were trained on",
            "bias_0: not in the file, so path norms are those without biases",
            "weights do not tell batch normalization or shortcuts; fold the first into weights and biases, at the start too");
  }

  // Refusals

  private void refused(SequencedMap<String, NpyArray> arrays, String message) throws IOException {
    Path file = file(arrays);
    assertRefused(run("complexity", file), file + ": " + message);
  }

  @Test
  void start_values_are_those_of_the_weights() throws IOException {
    refused(
        lacking("start_1"),
        "start_1: shape none beside weight_1 (2, 3); give what the same weights were before training");
    var arrays = ten();
    arrays.put("start_0", NpyArray.of(Tensor.matrix(SECOND)));
    refused(
        arrays,
        "start_0: shape (2, 3) beside weight_0 (3, 2); give what the same weights were before training");
  }

  @Test
  void biases_are_those_of_the_weights() throws IOException {
    refused(
        lacking("bias_1"),
        "complexity: complexity: 2 weights but 1 biases; give one a layer, or none");
    var arrays = ten();
    arrays.put("bias_1", NpyArray.of(Tensor.vector(1, 2, 3)));
    refused(
        arrays,
        "complexity: complexity: bias 1 has shape (3) and its weight (2, 3); give one number an output");
  }

  @Test
  void a_margin_of_zero_has_no_inverse() throws IOException {
    var arrays = ten();
    arrays.put("logits", NpyArray.of(Tensor.matrix(new double[10][2])));
    refused(arrays, "complexity: complexity: the margin is 0.0; give a finite number above 0");
  }
}
