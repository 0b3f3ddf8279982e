// SPDX-License-Identifier: Apache-2.0
package tacit.examples.demo;

import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// What infinitely wide networks of erf units learn, over their depth and the variance of their
/// weights.
///
/// @param trained how many images they learned
/// @param tested of how many new ones they were asked
/// @param steps of gradient descent at the largest learning rate
/// @param noise share of the untrained network that is added to the scores
/// @param critical `σ_w²` of the line between order and chaos
/// @param cells one for each variance (outer) and depth (inner), both rising
/// @param depthLimits from where on theory foretells failure, at many variances
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record DepthDiagram(
    int trained,
    int tested,
    int steps,
    double noise,
    double biasVariance,
    double critical,
    List<Double> weightVariances,
    List<Integer> depths,
    List<Cell> cells,
    List<Limit> depthLimits,
    double seconds) {
  /// One network.
  ///
  /// @param trainAccuracy with noise in the scores, the mean of several draws
  /// @param testAccuracy the same of new images
  /// @param bareTestAccuracy without noise
  /// @param signal root mean square of the scores of new images
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Cell(
      double weightVariance,
      int depth,
      double trainAccuracy,
      double testAccuracy,
      double bareTestAccuracy,
      double signal) {}

  /// `8 ξ₁` where `σ_w²` is ordered, `8 ξ*` where it is chaotic.
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Limit(double weightVariance, double depth) {}

  public DepthDiagram {
    weightVariances = List.copyOf(weightVariances);
    depths = List.copyOf(depths);
    cells = List.copyOf(cells);
    depthLimits = List.copyOf(depthLimits);
    if (cells.size() != weightVariances.size() * depths.size()) {
      throw new IllegalArgumentException(
          "depth diagram: %d cells for %d variances and %d depths"
              .formatted(cells.size(), weightVariances.size(), depths.size()));
    }
  }

  /// The cell of the variance and the depth at these places in their lists.
  public Cell cell(int variance, int depth) {
    return cells.get(variance * depths.size() + depth);
  }

  /// The most chaotic network and the deepest.
  public Cell corner() {
    return cells.getLast();
  }
}
