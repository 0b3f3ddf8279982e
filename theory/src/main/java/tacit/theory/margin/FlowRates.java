// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin;

import java.util.Arrays;
import tacit.autodiff.Tensor;

/// How fast norms and directions move under the exponential loss. With `eₙ = e^{−ρ yₙ f_V(xₙ)}`,
///
/// ```text
/// Σ = Σₙ eₙ yₙ f_V(xₙ)
/// T_k = Σₙ eₙ yₙ (∂f_V(xₙ)/∂V_k − V_k f_V(xₙ))     ⟨V_k, T_k⟩ = 0
/// ρ̇_k = (ρ/ρ_k) Σ                                   d ρ_k²/dt = 2 ρ Σ, the same in all layers
/// V̇_k = (ρ/ρ_k²) T_k  or  ρ T_k                     see Variant
/// ```
///
/// @param rho `ρ_k: (K)`
/// @param directions `V_k`, of norm 1
/// @param sum `Σ`
/// @param pull `T_k`
/// @source derived; from `f_W = ρ f_V` and `⟨∂f_V/∂V_k, V_k⟩ = f_V`
public record FlowRates(Tensor rho, PerLayer directions, double sum, PerLayer pull) {
  public static FlowRates of(ReluNetwork network, SignedPoints points) {
    return of(network.weights().norms(), network.normalized(), points);
  }

  static FlowRates of(double[] rho, ReluNetwork unit, SignedPoints points) {
    double[] f = unit.scores(points.inputs());
    double product = product(rho);
    double[] m = points.signed(f);
    double[] e = Arrays.stream(m).map(each -> Math.exp(-product * each)).toArray();
    double sum = 0;
    for (int n = 0; n < m.length; n++) sum += e[n] * m[n];
    PerLayer v = unit.weights();
    double[] along = new double[rho.length];
    Arrays.fill(along, sum);
    PerLayer pull = unit.gradient(points.inputs(), points.signed(e)).plus(-1, v.times(along));
    return new FlowRates(Tensor.vector(rho), v, sum, pull);
  }

  /// `ρ = Π ρ_k`.
  public double normProduct() {
    return product(rho.toDoubles());
  }

  private static double product(double... rho) {
    return Arrays.stream(rho).reduce(1, (a, b) -> a * b);
  }

  /// `ρ̇_k`.
  public double[] norms() {
    double whole = normProduct();
    return Arrays.stream(rho.toDoubles()).map(each -> whole / each * sum).toArray();
  }

  /// `d ρ_k²/dt`, of whichever layer.
  public double squaredNorm() {
    return 2 * normProduct() * sum;
  }

  /// `V̇_k`.
  public PerLayer directions(Variant variant) {
    double whole = normProduct();
    return pull.times(
        Arrays.stream(rho.toDoubles())
            .map(each ->
                switch (variant) {
                  case GRADIENT_FLOW -> whole / (each * each);
                  case LAGRANGE_MULTIPLIER -> whole;
                })
            .toArray());
  }

  /// `λ_k = ρ Σ/2`, which holds `‖V_k‖² = 1`, the same for all layers.
  public double multiplier() {
    return normProduct() * sum / 2;
  }
}
