// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.NpyArray;
import tools.jackson.databind.JsonNode;

/// What measures of chunks, of likeness and of dimensions refuse, and what they warn of.
class MitosisRefusalTest extends MeasureRun {
  private static void assertWarned(JsonNode answer, String warning) {
    assertThat(answer.get("warnings").valueStream().map(JsonNode::asString)).contains(warning);
  }

  @Test
  void chunks_answer_through_a_readout() throws IOException {
    Path file = without("readout_weight");
    assertRefused(
        run("chunk-error", file),
        file
            + ": chunk-error: needs readout_weight, but the file has labels, logits, layer_0, weight_0, weight_1");
  }

  @Test
  void the_readout_is_as_wide_as_the_layer() throws IOException {
    Path file = with("readout_weight", Tensor.matrix(new double[] {1, 0}, new double[] {0, 1}));
    assertRefused(
        run("clones", file),
        file
            + ": clones: layer_0: shape (4, 3) does not fit readout_weight (2, 2), neither as it is, nor flattened, nor averaged over pixels; give what the readout saw as readout_input");
  }

  @Test
  void labels_are_classes_of_the_readout_also_where_it_has_one_output() throws IOException {
    var arrays = arrays();
    arrays.remove("logits");
    arrays.put("labels", NpyArray.of(Indices.of(0, 1, 3, 0)));
    Path file = file(arrays);
    assertRefused(
        run("chunk-error", file),
        file + ": labels: is 3 at (2), but readout_weight is of classes 0 to 2");
    arrays.put("readout_weight", NpyArray.of(Tensor.matrix(new double[] {1, -1, 0})));
    arrays.put("labels", NpyArray.of(Indices.of(1, -1, 1, 1)));
    file = file(arrays);
    assertRefused(
        run("chunk-error", file),
        file + ": labels: is -1 at (1); classes count from 0, so write 0 and 1 for -1 and 1");
    arrays.put("labels", NpyArray.of(Indices.of(1, 0, 1, 1)));
    // The outputs are 1, −2, 0 and 3: 0 is no answer, though the label of it is 1.
    JsonNode answer = json(run("chunk-error", file(arrays), "--json"));
    assertThat(answer.at("/value/whole_error").doubleValue()).isEqualTo(.25);
    // Squared hinge: only the output 0 misses its margin, by 1.
    assertThat(answer.at("/sizes/3/loss").doubleValue()).isEqualTo(.125);
  }

  @Test
  void few_samples_reconstruct_whatever_the_layer_is() {
    assertWarned(
        json(run("chunk-r2", "--json")),
        "3 neurons or more reconstruct any layer on 4 samples; give more than 4 samples");
    assertWarned(
        json(run("clones", "--json")), "chunks of 3 fit any layer on 4 examples; give more than 4");
    assertWarned(
        json(run("clones", "--json")),
        "test_activations and test_labels are not in the file, so test columns, R^2 and correlations are of the samples of training");
  }

  @Test
  void test_samples_have_labels_and_the_width_of_the_readout() throws IOException {
    Path file = with("test_activations", HIDDEN);
    assertRefused(
        run("clones", file), file + ": test_activations: stands without test_labels; give both");
    var arrays = arrays();
    arrays.put("test_activations", NpyArray.of(HIDDEN));
    arrays.put("test_labels", NpyArray.of(Indices.of(0, 1)));
    file = file(arrays);
    assertRefused(
        run("clones", file),
        file
            + ": test_activations: shape (4, 3) has 4 rows, but there are 2 test_labels; give a row a sample");
    arrays.put("test_activations", NpyArray.of(W1));
    arrays.put("test_labels", NpyArray.of(Indices.of(0, 1, 2)));
    file = file(arrays);
    assertRefused(
        run("clones", file),
        file
            + ": clones: test_activations: shape (3, 2) does not fit readout_weight (3, 3), neither as it is, nor flattened, nor averaged over pixels; give what the readout saw as readout_input");
  }

  @Test
  void a_chunk_is_no_larger_than_its_layer() throws IOException {
    Path file = file(arrays());
    assertRefused(
        run("chunk-r2", file, "--params", "size=4"),
        file + ": chunk-r2: size is 4, but the layer has 3 neurons; give 1 to 3");
    assertRefused(
        run("chunk-r2", file, "--params", "layer=2"),
        file + ": chunk-r2: layer is 2, but layers that tell samples apart are layer_0");
  }

  @Test
  void two_layers_are_compared() throws IOException {
    Path file = file(arrays());
    assertRefused(
        run("cka", file),
        file
            + ": cka: compares layers, but the file has layer_0 alone; give layer_0, layer_1, ..., two networks as two layers");
  }

  @Test
  void without_labels_the_layers_tell_how_many_samples_there_are() throws IOException {
    var arrays = new LinkedHashMap<String, NpyArray>();
    arrays.put("layer_0", NpyArray.of(HIDDEN));
    arrays.put("layer_1", NpyArray.of(W1));
    Path file = file(arrays);
    assertRefused(
        run("cca", file),
        file + ": layer_1: shape (3, 2) has 3 rows, but layer_0 has 4; give a row a sample");
  }

  @Test
  void a_constant_layer_is_left_out_and_one_alone_is_refused() throws IOException {
    Tensor zeros = Tensor.matrix(new double[3], new double[3], new double[3], new double[3]);
    var arrays = arrays();
    arrays.put("layer_1", NpyArray.of(zeros));
    arrays.put("layer_2", NpyArray.of(LOGITS));
    JsonNode answer = json(run("procrustes", file(arrays), "--json"));
    assertThat(answer.get("layers").propertyNames()).containsExactly("layer_0, layer_2");
    assertWarned(answer, "layer_1: left out, as all samples have the same numbers");
    Path file = with("layer_0", zeros);
    assertRefused(
        run("two-nn", file),
        file
            + ": two-nn: layer_0: all samples have the same numbers; a constant representation tells nothing");
  }

  @Test
  void numbers_are_finite() throws IOException {
    double[] values = HIDDEN.toDoubles();
    values[4] = Double.NaN;
    Path file = with("layer_0", Tensor.of(HIDDEN.shape(), values));
    assertRefused(
        run("spectral-dimension", file),
        file + ": layer_0: is NaN at (1, 1); every number must be finite");
  }

  @Test
  void correlations_of_few_samples_are_1_by_themselves_which_is_said() {
    JsonNode answer = json(run("cca", with("layer_1", LOGITS), "--json"));
    assertWarned(
        answer,
        "layer_0, layer_1: canonical correlation: with 4 examples and ranks 3 and 2, 2 of the 2 correlations are 1 whatever the data; give 6 examples or more, or keep fewer directions (Svcca)");
  }

  @Test
  void samples_are_drawn_where_time_grows_with_their_square_which_is_said() {
    Path file = with("layer_1", LOGITS);
    JsonNode answer = json(run("rsa", file, "--json", "--params", "samples=3"));
    assertWarned(
        answer,
        "3 of 4 samples were drawn; samples=4 takes all, in time that grows with the square");
    assertThat(answer.get("value")).isNotEqualTo(json(run("rsa", file, "--json")).get("value"));
  }
}
