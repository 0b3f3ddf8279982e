// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.NpyArray;
import tacit.autodiff.io.Npz;
import tools.jackson.databind.JsonNode;

/// Measures of chunks of neurons, on 8 samples of 4 neurons.
class ChunkMeasureTest extends MitosisRun {
  private static final Tensor X =
      Tensor.matrix(
          new double[] {1, 2, 0, 1},
          new double[] {0, 1, 1, 2},
          new double[] {2, 0, 1, 1},
          new double[] {3, 1, 2, 0},
          new double[] {1, 0, 0, 3},
          new double[] {2, 3, 1, 1},
          new double[] {0, 2, 2, 1},
          new double[] {1, 1, 3, 2});
  private static final Tensor WEIGHT =
      Tensor.matrix(
          new double[] {.5, -.2, .1, 0},
          new double[] {-.3, .4, .2, -.1},
          new double[] {.1, 0, -.3, .6});

  private Path chunks() {
    var arrays = new LinkedHashMap<String, NpyArray>();
    arrays.put("labels", NpyArray.of(Indices.of(0, 1, 0, 0, 2, 1, 1, 2)));
    arrays.put("activations", NpyArray.of(X));
    arrays.put("readout_weight", NpyArray.of(WEIGHT));
    arrays.put("readout_bias", NpyArray.of(Tensor.vector(.13, .02, -.21)));
    return file(arrays);
  }

  @Test
  void the_whole_layer_errs_as_the_network_does() {
    JsonNode answer = json(run("chunk-error", chunks(), "--json"));
    assertNumbers(
        answer.get("sizes").get("4"),
        Map.of("error", .375, "error_se", 0.0, "loss", .779766589303));
    assertThat(answer.at("/value/whole_error").doubleValue()).isEqualTo(.375);
    assertThat(answer.at("/value/neurons").intValue()).isEqualTo(2);
  }

  @Test
  void chunks_err_on_average_as_all_of_their_size_do() {
    JsonNode answer = json(run("chunk-error", chunks(), "--json", "--params", "draws=20000"));
    double error = answer.at("/sizes/2/error_se").doubleValue();
    assertThat(answer.at("/sizes/2/error").doubleValue()).isCloseTo(.5, within(5 * error));
    error = answer.at("/sizes/1/error_se").doubleValue();
    assertThat(answer.at("/sizes/1/error").doubleValue()).isCloseTo(.59375, within(5 * error));
  }

  @Test
  void a_chosen_size_is_measured_alone_and_all_of_its_chunks_reconstruct_the_same_on_average() {
    JsonNode answer =
        json(run("chunk-r2", chunks(), "--json", "--params", "size=3,draws=20000,ridge=1e-8"));
    assertThat(answer.get("sizes").propertyNames()).containsExactly("3", "4");
    // Of the four chunks the R² are within 0.15 of their mean: 5 standard errors.
    assertThat(answer.at("/value/r2").doubleValue()).isCloseTo(.834487533161, within(5.3e-3));
    assertThat(answer.at("/sizes/4/r2_outside").isNull()).isTrue();
  }

  @Test
  void neurons_are_correlated_before_a_chunk_is_taken_off() {
    JsonNode answer = json(run("residual-correlation", chunks(), "--json"));
    assertNumbers(answer.get("value"), Map.of("correlation_of_neurons", .240475314555));
    assertNumbers(answer.get("sizes").get("4"), Map.of("correlation", 1.3042e-10));
    assertNumbers(
        answer.get("sizes").get("2"), Map.of("correlation_floor", Math.sqrt(2 / (Math.PI * 5))));
  }

  @Test
  void measures_of_one_seed_are_of_the_same_chunks() {
    Path out = folder.resolve("chunks.npz");
    String name = out.toString();
    JsonNode answer = json(run("clones", chunks(), "--json", "--out", name));
    double[] orders = Npz.open(out).get("clones_orders").tensor().toDoubles();
    JsonNode error = json(run("chunk-error", chunks(), "--json", "--out", name));
    assertThat(Npz.open(out).get("chunk-error_orders").tensor().toDoubles())
        .containsExactly(orders);
    JsonNode fit = json(run("chunk-r2", chunks(), "--json", "--out", name));
    for (String size : fit.get("sizes").propertyNames()) {
      JsonNode all = answer.get("sizes").get(size);
      assertThat(all.get("r2")).isEqualTo(fit.get("sizes").get(size).get("r2"));
      assertThat(all.get("train_error")).isEqualTo(error.get("sizes").get(size).get("error"));
    }
    json(run("chunk-error", chunks(), "--json", "--out", name, "--seed", "1"));
    assertThat(Npz.open(out).get("chunk-error_orders").tensor().toDoubles()).isNotEqualTo(orders);
  }
}
