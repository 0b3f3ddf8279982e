// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.NpyArray;
import tools.jackson.databind.JsonNode;

/// Measures of how alike two layers are, on 8 samples.
class SimilarityMeasureTest extends MitosisRun {
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
  private static final Tensor SECOND =
      Tensor.matrix(
          new double[] {2, 1, 1},
          new double[] {1, 0, 0},
          new double[] {0, 3, 2},
          new double[] {4, 1, 2},
          new double[] {1, 2, 1},
          new double[] {3, 2, 2},
          new double[] {2, 0, 1},
          new double[] {1, 4, 2});

  private Path pair() {
    var arrays = new LinkedHashMap<String, NpyArray>();
    arrays.put("layer_0", NpyArray.of(FIRST));
    arrays.put("layer_1", NpyArray.of(SECOND));
    return file(arrays);
  }

  private void assertPair(Map<String, Double> expected, String measure, String... options) {
    JsonNode answer = json(run(measure, pair(), parameters(options)));
    assertNumbers(answer.get("value"), expected);
    assertThat(answer.get("layers").get("layer_0, layer_1")).isEqualTo(answer.get("value"));
  }

  @Test
  void kernels_are_aligned() {
    assertPair(
        Map.of(
            "biased", .482598066284,
            "debiased", .247017418575,
            "angle_radians", 1.067177666040,
            "minibatch", .405722059556),
        "cka",
        "batch=4");
    assertPair(Map.of("biased", .600707058989, "debiased", .285179735677), "cka", "kernel=rbf");
    assertPair(
        Map.of("biased", .835502081059, "debiased", .344066909016), "cka", "kernel=rbf,t=.5");
    assertPair(
        Map.of("biased", .578447481950, "debiased", .278345120143),
        "cka",
        "kernel=rbf,median=off-diagonal");
  }

  @Test
  void directions_are_correlated() {
    assertPair(
        Map.of(
            "mean", .590308090361,
            "r_squared", .440450234661,
            "yanai", .663664248443,
            "pillai", 1.321350703983,
            "wilks", .044178187210,
            "r2_of_second_by_first", .546386283982,
            "r2_of_first_by_second", .585520974842),
        "cca");
    assertPair(Map.of("mean", .705665007346, "kept_of_first", 2.0), "svcca", "threshold=.9");
    assertPair(
        Map.of("mean", .757992335838, "kept_of_first", 3.0, "kept_of_second", 2.0),
        "svcca",
        "threshold=.9,energy=singular-values");
    assertPair(
        Map.of("mean", .637227793181, "by_first", .637227793181, "by_second", .700105351191),
        "pwcca");
  }

  /// Two neurons of three are the same in both layers.
  @Test
  void equal_correlations_are_told_with_their_weighted_mean() {
    double[][] second = new double[8][3];
    for (int i = 0; i < 8; i++) {
      second[i] = new double[] {FIRST.get(i, 0), FIRST.get(i, 1), SECOND.get(i, 1)};
    }
    var arrays = new LinkedHashMap<String, NpyArray>();
    arrays.put("layer_0", NpyArray.of(FIRST));
    arrays.put("layer_1", NpyArray.of(Tensor.matrix(second)));
    var warnings = json(run("pwcca", file(arrays), "--json")).get("warnings");
    assertThat(warnings)
        .singleElement()
        .extracting(JsonNode::asString)
        .isEqualTo(
            "layer_0, layer_1: pwcca: 2 of the 3 correlations are equal to another within 1e-9, so"
                + " rounding decides their weights and the value; go by the correlations (cca)");
  }

  @Test
  void shapes_and_distances_are_compared() {
    assertPair(
        Map.of(
            "squared_distance", 22.600418294538,
            "normalized", .662294255290,
            "angle_radians", .838131706072,
            "nuclear_norm", 22.262290852731),
        "procrustes");
    assertPair(
        Map.of("pearson", .371801581504, "spearman", .367984869151, "kendall", .271572459046),
        "rsa");
    assertPair(
        Map.of("pearson", .302701127500, "spearman", .257390456193, "kendall", .198296330692),
        "rsa",
        "metric=one-minus-pearson");
  }
}
