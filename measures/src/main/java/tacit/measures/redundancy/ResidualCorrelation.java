// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import tacit.autodiff.Tensor;

/// How alike the neurons err after a reconstruction, with `Σ = S/(n − 1)`:
///
/// ```text
/// ρᵢⱼ = Σᵢⱼ / (√(Σᵢᵢ Σⱼⱼ) + ε),   MC = mean over pairs i > j of |ρᵢⱼ|
/// ```
///
/// The paper's `MC` is over all `W` neurons. A chunk leaves nothing of its own `w`, so
///
/// ```text
/// MC ≈ (W − w)(W − w − 1) / (W (W − 1)) · MC_out
/// ```
///
/// and goes to 0 with `w → W` whatever the layer does. `MC_out`, over pairs outside the chunk, does
/// not; compare it with [#independenceFloor], what independent residuals leave on so few examples,
/// or with [#permutationNull], what shuffled ones do.
///
/// @source Doimo et al. 2022 (`MC`); `MC_out` and the floor are derived
public final class ResidualCorrelation {
  /// The paper's `ε`.
  public static final double EPSILON = 1e-8;

  private static final String NAME = "residual correlation";

  /// Of the largest variance of an activation: less is rounding.
  private static final double SMALLEST = 1e-12;

  private final double[][] rho;
  private final int[] compared;
  private final int outside, examples, chunk;
  private final double epsilon;

  private ResidualCorrelation(
      ActivationScatter scatter, Tensor s, boolean[] inside, double epsilon) {
    this.rho = correlations(s, scatter.examples(), epsilon);
    this.epsilon = epsilon;
    this.examples = scatter.examples();
    int[] others = IntStream.range(0, inside.length).filter(j -> !inside[j]).toArray();
    this.outside = others.length;
    this.chunk = inside.length - outside;
    double largest = 0;
    for (int j = 0; j < inside.length; j++) largest = Math.max(largest, scatter.g().get(j, j));
    double floor = SMALLEST * largest;
    this.compared = IntStream.of(others).filter(j -> s.get(j, j) > floor).toArray();
  }

  /// Of the residuals of a reconstruction.
  public static ResidualCorrelation of(LinearReconstruction fit, double epsilon) {
    check(fit.width(), epsilon);
    return new ResidualCorrelation(fit.scatter(), fit.residualScatter(), fit.inside(), epsilon);
  }

  /// Of the activations themselves, no neuron taken as known.
  public static ResidualCorrelation ofNeurons(ActivationScatter scatter, double epsilon) {
    check(scatter.width(), epsilon);
    return new ResidualCorrelation(scatter, scatter.g(), new boolean[scatter.width()], epsilon);
  }

  private static void check(int width, double epsilon) {
    Refusals.require(NAME, width >= 2, "1 neuron has no pair; give 2 or more");
    Refusals.require(
        NAME,
        epsilon >= 0 && Double.isFinite(epsilon),
        "epsilon is %s; give a finite number from 0 on".formatted(epsilon));
  }

  /// With 0 where nothing is left of a neuron.
  private static double[][] correlations(Tensor s, int n, double epsilon) {
    double[][] rho = Squares.rows(s);
    for (int i = 0; i < rho.length; i++) {
      for (int j = 0; j < rho.length; j++) {
        double unit = Math.sqrt(s.get(i, i) / (n - 1) * (s.get(j, j) / (n - 1))) + epsilon;
        rho[i][j] = unit == 0 ? 0 : s.get(i, j) / (n - 1) / unit;
      }
    }
    return rho;
  }

  /// `MC`, of all pairs.
  public double meanAbsolute() {
    return mean(IntStream.range(0, rho.length).toArray());
  }

  /// `MC_out`, of pairs outside the chunk. Neurons of which less than `10⁻¹²` of the largest
  /// variance of an activation is left are skipped; NaN where fewer than two remain.
  public double meanAbsoluteOutsideChunk() {
    return compared.length < 2 ? Double.NaN : mean(compared);
  }

  /// Neurons outside the chunk that [#meanAbsoluteOutsideChunk] skips.
  public int skipped() {
    return outside - compared.length;
  }

  /// `√(Σ ρᵢⱼ²)` over pairs `i > j`, divided by their count; from the authors' code.
  public double frobenius() {
    double squares = 0;
    for (int i = 0; i < rho.length; i++) {
      for (int j = 0; j < i; j++) squares += rho[i][j] * rho[i][j];
    }
    return Math.sqrt(squares) / pairs(rho.length);
  }

  /// `√(2/(π (n − 1 − w)))`, the mean of `|ρ|` of independent residuals, about; NaN for `n ≤ w +
  /// 1`.
  public double independenceFloor() {
    int free = examples - 1 - chunk;
    return free > 0 ? Math.sqrt(2 / (Math.PI * free)) : Double.NaN;
  }

  /// The mean of `MC_out` over shuffles of each residual by itself, about `√(2/(π (n − 1)))`: a
  /// shuffle also undoes that residuals have no part along the chunk.
  ///
  /// - In: `residuals: (n, W)` of [LinearReconstruction#residuals] on the examples of the fit
  public double permutationNull(Tensor residuals, RandomGenerator random, int shuffles) {
    Refusals.require(NAME, shuffles >= 1, "%d shuffles; give 1 or more".formatted(shuffles));
    if (compared.length < 2) return Double.NaN;
    return ShuffledResiduals.of(residuals, compared).mean(random, shuffles, epsilon);
  }

  private double mean(int[] neurons) {
    double sum = 0;
    for (int i = 0; i < neurons.length; i++) {
      for (int j = 0; j < i; j++) sum += Math.abs(rho[neurons[i]][neurons[j]]);
    }
    return sum / pairs(neurons.length);
  }

  static double pairs(int neurons) {
    return neurons * (neurons - 1.0) / 2;
  }
}
