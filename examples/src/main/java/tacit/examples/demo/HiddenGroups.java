// SPDX-License-Identifier: Apache-2.0
package tacit.examples.demo;

import java.util.List;
import java.util.function.ToDoubleFunction;
import tacit.measures.stats.KendallTau;
import tacit.measures.stats.TiePolicy;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// What small networks made of clusters that no label names.
///
/// @param clusters hidden in two classes
/// @param dimension of the points
/// @param trained points that they learned from
/// @param tested others, of the same clusters
/// @param epochs of each training
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record HiddenGroups(
    int clusters,
    int dimension,
    int trained,
    int tested,
    int epochs,
    List<Learner> networks,
    double seconds) {
  public HiddenGroups {
    networks = List.copyOf(networks);
  }

  /// One network.
  ///
  /// @param rate learning rate
  /// @param inputDropout share of the inputs that is left out while training
  /// @param ratio `c₃`, which knows the classes alone
  /// @param selectivity `c₁`, which knows the clusters
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Learner(
      double rate,
      double inputDropout,
      double trainAccuracy,
      double testAccuracy,
      double ratio,
      double selectivity) {}

  /// Kendall's `τ` of a number of the networks and their test accuracy.
  double tau(ToDoubleFunction<Learner> of) {
    return KendallTau.of(
        networks.stream().mapToDouble(of).toArray(),
        networks.stream().mapToDouble(Learner::testAccuracy).toArray(),
        TiePolicy.DROP_DOUBLE_TIES);
  }
}
