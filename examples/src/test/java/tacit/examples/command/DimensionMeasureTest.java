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

/// Neighbors, dimensions and single neurons, on 10 points of the plane and smaller files.
class DimensionMeasureTest extends MitosisRun {
  private static final Tensor P =
      Tensor.matrix(
          new double[] {0, 0},
          new double[] {1.1, .2},
          new double[] {.3, 2.4},
          new double[] {3.5, 1.2},
          new double[] {2.2, 4.7},
          new double[] {5.9, 2.1},
          new double[] {4.4, 5.3},
          new double[] {6.8, 6.1},
          new double[] {1.7, 3.3},
          new double[] {7.6, 3.9});
  private static final Tensor Q =
      Tensor.matrix(
          new double[] {0, 1.3},
          new double[] {1.2, .9},
          new double[] {.2, 2.1},
          new double[] {3.1, 1.4},
          new double[] {2.6, 3.2},
          new double[] {5.2, 1.1},
          new double[] {4.1, 4.4},
          new double[] {6.3, 5.2},
          new double[] {1.9, 2.3},
          new double[] {7.5, 3.6});

  private static final Tensor FIRST =
      Tensor.matrix(
          new double[] {1, 2, 0},
          new double[] {0, 1, 1},
          new double[] {2, 0, 1},
          new double[] {4, 1, 2},
          new double[] {1, 0, 0},
          new double[] {2, 3, 1},
          new double[] {0, 2, 2},
          new double[] {5, 1, 3});

  private Path points() {
    var arrays = new LinkedHashMap<String, NpyArray>();
    arrays.put("labels", NpyArray.of(Indices.of(0, 0, 0, 1, 1, 1, 2, 2, 1, 2)));
    arrays.put("layer_0", NpyArray.of(Q));
    arrays.put("layer_1", NpyArray.of(P));
    return file(arrays);
  }

  private JsonNode ofPoints(String measure, String... options) {
    return json(run(measure, points(), parameters(options)));
  }

  @Test
  void neighborhoods_are_shared_with_another_layer_and_with_labels() {
    JsonNode answer = ofPoints("neighborhood-overlap", "neighbors=2");
    assertNumbers(answer.get("value"), Map.of("overlap", .7));
    assertNumbers(answer.get("layers").get("layer_1"), Map.of("with_labels", .65));
    assertNumbers(
        ofPoints("information-imbalance").get("value"),
        Map.of("second_to_first", .36, "first_to_second", .32));
  }

  @Test
  void dimensions_are_told_of_every_layer_and_the_value_is_that_of_the_last() {
    JsonNode answer = ofPoints("two-nn");
    assertThat(answer.get("layers").propertyNames()).containsExactly("layer_0", "layer_1");
    assertThat(answer.get("layers").get("layer_1")).isEqualTo(answer.get("value"));
    assertNumbers(
        answer.get("value"),
        Map.of(
            "line", 3.461966552505,
            "unbiased", 3.359595165343,
            "likelihood", 3.732883517048,
            "least_error", 2.986306813638));
    assertNumbers(
        ofPoints("levina-bickel", "neighbors=5").get("value"),
        Map.of(
            "mean", 2.404653146075,
            "unbiased", 1.803489859557,
            "mackay_ghahramani", 2.043884956452));
    assertNumbers(
        ofPoints("gride", "n1=2").get("value"),
        Map.of(
            "likelihood", 1.834942655525,
            "unbiased", 1.740487378556,
            "standard_error", .416634100204));
  }

  @Test
  void spectra_are_told_of_every_layer() {
    var arrays = new LinkedHashMap<String, NpyArray>();
    arrays.put("layer_0", NpyArray.of(FIRST));
    JsonNode answer = json(run("spectral-dimension", file(arrays), "--json"));
    assertNumbers(
        answer.get("layers").get("layer_0"),
        Map.of(
            "participation_ratio", 1.842629202208,
            "entropy_rank", 2.215897620762,
            "effective_rank", 2.752895324989,
            "effective_rank_raw", 2.499161629064,
            "rank_me", 2.499161848111,
            "stable_rank", 1.425591576059,
            "stable_rank_raw", 1.215586747535));
  }

  @Test
  void each_neuron_is_selective_by_itself() {
    var arrays = new LinkedHashMap<String, NpyArray>();
    arrays.put("labels", NpyArray.of(Indices.of(0, 0, 1, 1, 2, 2)));
    arrays.put(
        "activations",
        NpyArray.of(
            Tensor.matrix(
                new double[] {1, 0, 2},
                new double[] {2, 0, 2},
                new double[] {0, 3, 2},
                new double[] {0, 1, 2},
                new double[] {0, 0, 2},
                new double[] {1, 0, 2})));
    Path out = folder.resolve("neurons.npz");
    JsonNode answer = json(run("selectivity", file(arrays), "--json", "--out", out.toString()));
    assertNumbers(
        answer.get("value"),
        Map.of("morcos", (.714285714286 + 1) / 3, "eta_squared", (.7 + .727272727273) / 2));
    Tensor table = Npz.open(out).get("selectivity_activations").tensor();
    double[] first = {.714285714286, .444444444444, .666666666667, .563299316186, .7};
    for (int j = 0; j < first.length; j++) {
      assertThat(table.get(0, j)).isCloseTo(first[j], within(GIVEN));
    }
    assertThat(table.get(2, 4)).isNaN();
    assertThat(answer.get("warnings").valueStream().map(JsonNode::asString))
        .containsExactly(
            "activations: eta_squared is undefined of 1 of 3 neurons, which never change");
  }
}
