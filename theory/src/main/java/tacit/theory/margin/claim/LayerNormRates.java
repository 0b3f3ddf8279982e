// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;

/// Gradient flow under the exponential loss grows the squared norms of all layers alike,
///
/// ```text
/// d ‖W_k‖²/dt = 2 Σₙ e^{−qₙ} qₙ     for every k
/// ```
///
/// by Euler's identity in each layer ([LayerEuler]).
///
/// - Measured: `−2⟨W_k, ∂L/∂W_k⟩` of each layer, by the engine
/// - Claimed: the sum over margins, the same for all
@Claim(
    id = "derived-layer-norm-rates",
    statement =
        "Under gradient flow of the exponential loss the squared norms of all layers grow at one"
            + " rate, 2 Σ e^{−q} q.",
    assumption = "Homogeneous activations and no biases.",
    source = "Tacit; Euler's identity in each layer",
    status = Status.DERIVED,
    figure = "margin/flow")
public record LayerNormRates() implements Theorem {
  @Override
  public List<Check> checks() {
    Seed seed = new Seed(5);
    List<Check> checks = new ArrayList<>();
    for (var drawn : DrawnNetwork.homogeneous(1, seed)) {
      checks.add(Check.inside(sides(drawn)).with("network", drawn.name()));
    }
    var bent = DrawnNetwork.bent(1, seed);
    checks.add(Check.outside(sides(bent)).with("network", bent.name()));
    return checks;
  }

  /// Example `n` is to be positive if `n` is even.
  static Sides sides(DrawnNetwork drawn) {
    var w = drawn.variables();
    Var f = drawn.forward(w);
    double[] signs = new double[f.shape().count()];
    for (int n = 0; n < signs.length; n++) signs[n] = n % 2 == 0 ? 1 : -1;
    Var q = f.times(f.like(Tensor.of(f.shape(), signs)));
    var descent = q.negate().exp().sum().negate().gradValues(w.values());
    double[] rates = new double[w.size()];
    for (int k = 0; k < rates.length; k++) {
      double[] at = w.values().get(k).value().toDoubles(), by = descent.get(k).toDoubles();
      for (int i = 0; i < at.length; i++) rates[k] += 2 * at[i] * by[i];
    }
    double[] claimed = new double[rates.length];
    Arrays.fill(claimed, 2 * sum(q.value().toDoubles()));
    double size =
        2 * Arrays.stream(q.value().toDoubles()).map(m -> Math.exp(-m) * Math.abs(m)).sum();
    return Sides.equal(
        Tensor.vector(rates),
        Tensor.vector(claimed),
        1e-12 * size,
        "a hundred roundings in each of three layers, of the sum of sizes");
  }

  private static double sum(double... q) {
    return Arrays.stream(q).map(m -> Math.exp(-m) * m).sum();
  }
}
