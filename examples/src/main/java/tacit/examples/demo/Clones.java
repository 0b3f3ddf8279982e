// SPDX-License-Identifier: Apache-2.0
package tacit.examples.demo;

import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// What chunks of the last hidden layer know, with weight decay and without.
///
/// @param trained pictures that the networks learned from
/// @param tested others
/// @param width neurons of the layer
/// @param epochs of each training
/// @param limit share of new pictures that the networks with weight decay mistake together
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Clones(
    int trained,
    int tested,
    int width,
    int epochs,
    double limit,
    Learners decayed,
    Learners plain,
    double seconds) {
  /// Networks that differ in their start, and the means over them.
  ///
  /// @param networks how many
  /// @param criticalWidth size from which on chunks are clones, 0 if there are none
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Learners(
      double weightDecay, int networks, int criticalWidth, int clones, List<Chunk> chunks) {
    public Learners {
      chunks = List.copyOf(chunks);
    }

    /// The chunks of a size.
    Chunk at(int size) {
      return chunks.stream().filter(c -> c.size() == size).findFirst().orElseThrow();
    }

    /// The layer as it is.
    Chunk whole() {
      return chunks.getLast();
    }
  }

  /// Random chunks of one size, on average.
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Chunk(int size, double trainError, double testError, double r2) {}
}
