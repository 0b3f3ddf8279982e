// SPDX-License-Identifier: Apache-2.0
package tacit.theory.clones;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/// Density `p(m)` of the margins of an infinitely wide network, below 0 where it errs.
///
/// @param p the density
/// @param edges where `p` jumps or bends, and about where it is concentrated
/// @param below `p`, `p′` and `p″` at `0⁻`
/// @param above the same at `0⁺`
public record MarginDensity(DoubleUnaryOperator p, List<Double> edges, Side below, Side above) {
  private static final List<Integer> SPREADS = List.of(-8, -4, -2, -1, 0, 1, 2, 4, 8);

  /// A density and its derivatives next to 0.
  public record Side(double value, double slope, double bend) {
    public static final Side EMPTY = new Side(0, 0, 0);
  }

  public MarginDensity {
    edges = List.copyOf(edges);
  }

  /// `N(μ, σ²)`.
  public static MarginDensity normal(double mean, double sigma) {
    require(
        Double.isFinite(mean) && sigma > 0 && Double.isFinite(sigma),
        "mean %s and sigma %s; give finite numbers, the second above 0".formatted(mean, sigma));
    DoubleUnaryOperator p =
        m -> Math.exp(-(m - mean) * (m - mean) / (2 * sigma * sigma)) / (sigma * rootTwoPi());
    double p0 = p.applyAsDouble(0), z = mean / sigma;
    Side side = new Side(p0, p0 * z / sigma, p0 * (z * z - 1) / (sigma * sigma));
    return new MarginDensity(
        p, SPREADS.stream().map(each -> mean + each * sigma).toList(), side, side);
  }

  /// Even from `low` to `high`.
  public static MarginDensity uniform(double low, double high) {
    require(
        low < high && Double.isFinite(high - low),
        "from %s to %s; give finite ends in order".formatted(low, high));
    double p0 = 1 / (high - low);
    Side inside = new Side(p0, 0, 0);
    return new MarginDensity(
        m -> low < m && m < high ? p0 : 0,
        List.of(low, high),
        low < 0 && high >= 0 ? inside : Side.EMPTY,
        low <= 0 && high > 0 ? inside : Side.EMPTY);
  }

  /// `r e^{−rm}` for `m > 0`: no error, and most margins small.
  public static MarginDensity exponential(double rate) {
    require(
        rate > 0 && Double.isFinite(rate), "rate %s; give a finite one above 0".formatted(rate));
    List<Double> edges = DoubleStream.of(0, 1, 4, 16, 64).map(e -> e / rate).boxed().toList();
    return new MarginDensity(
        m -> m > 0 ? rate * Math.exp(-rate * m) : 0,
        edges,
        Side.EMPTY,
        new Side(rate, -rate * rate, rate * rate * rate));
  }

  private static double rootTwoPi() {
    return Math.sqrt(2 * Math.PI);
  }

  private static void require(boolean right, String message) {
    if (!right) throw new IllegalArgumentException("margin density: " + message);
  }
}
