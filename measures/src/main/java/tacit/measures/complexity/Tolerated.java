// SPDX-License-Identifier: Apache-2.0
package tacit.measures.complexity;

import java.util.EnumMap;
import java.util.Map;

/// The perturbations `σ, σ′, α, α′ > 0` that a network tolerates, as far as they were measured.
///
/// @param sizes by the way of moving the weights
public record Tolerated(Map<Perturbation, Double> sizes) {
  /// Nothing measured yet.
  public static final Tolerated NONE = new Tolerated(Map.of());

  public Tolerated {
    sizes.forEach(Tolerated::check);
    sizes = Map.copyOf(sizes);
  }

  private static void check(Perturbation way, double size) {
    if (!(size > 0 && Double.isFinite(size))) {
      throw new IllegalArgumentException(
          "tolerated: %s of size %s; give a finite number above 0".formatted(way.words(), size));
    }
  }

  /// With one more, or another size of it.
  public Tolerated with(Perturbation way, double size) {
    Map<Perturbation, Double> more = new EnumMap<>(Perturbation.class);
    more.putAll(sizes);
    more.put(way, size);
    return new Tolerated(more);
  }

  /// The size for `way`, refused if it was not measured.
  public double size(Perturbation way) {
    Double size = sizes.get(way);
    if (size == null) {
      throw new IllegalArgumentException(
          "tolerated: how much %s is tolerated was not measured; add it by with(%s, …)"
              .formatted(way.words(), way));
    }
    return size;
  }
}
