// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.ntk.DenseKernel;
import tacit.theory.ntk.DropoutKernel;
import tacit.theory.ntk.DualKernel;
import tacit.theory.ntk.Gram;
import tacit.theory.ntk.KernelNetwork;
import tacit.theory.ntk.dual.ReluDual;

/// Dropout raises what a sample shares with itself and nothing else: after it
///
/// ```text
/// K′(x, x) = K(x, x)/ρ,   K′(x, x′) = K(x, x′),   and Θ likewise
/// ```
///
/// since `E[m²]/ρ² = 1/ρ`, but two samples meet independent masks, `E[m m′]/ρ² = 1`.
///
/// - Measured: both kernels of a network that ends with dropout
/// - Claimed: both kernels without it
///
/// Two different samples agree to the last bit at every `ρ`, and all do at `ρ = 1`; a sample with
/// itself does not.
@Claim(
    id = "novak2020-dropout-diagonal",
    statement =
        "Dropout changes the kernels of a sample with itself alone, and nothing if it keeps all units.",
    assumption = "Samples are two different ones, or ρ = 1.",
    source = "Schoenholz et al. 2017, section 5, for K; Novak et al. 2020 for Θ",
    status = Status.RECALL)
public record DropoutDiagonal() implements Theorem {
  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    Tensor x = Tensor.gaussian(new Seed(17).generator(), 4, 6);
    for (double rho : new double[] {1, 0.9, 0.2}) {
      checks.add(Check.inside(sides(x, rho, 1)).with("keep", rho).with("apart", 1));
    }
    checks.add(Check.inside(sides(x, 1, 0)).with("keep", 1.0).with("apart", 0));
    checks.add(Check.outside(sides(x, 0.9, 0)).with("keep", 0.9).with("apart", 0));
    return checks;
  }

  /// Entries of samples that stand `apart` from each other, 0 for a sample with itself.
  static Sides sides(Tensor x, double rho, int apart) {
    var dense = DenseKernel.ntk(2, 0.1);
    var relu = new DualKernel(ReluDual.relu());
    Gram dropped = KernelNetwork.of(dense, relu, new DropoutKernel(rho)).gram(x);
    Gram plain = KernelNetwork.of(dense, relu).gram(x);
    return Sides.equal(
        entries(dropped, apart), entries(plain, apart), 0, "these entries are not touched");
  }

  private static Tensor entries(Gram gram, int apart) {
    int n = gram.nngp().shape().size(0) - apart;
    double[] entries = new double[2 * n];
    for (int i = 0; i < n; i++) {
      entries[2 * i] = gram.nngp().get(i, i + apart);
      entries[2 * i + 1] = gram.ntk().get(i, i + apart);
    }
    return Tensor.vector(entries);
  }
}
