// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.measures.similarity.Hsic;
import tacit.measures.similarity.LinearCka;

/// The unbiased HSIC of linear kernels in three forms,
///
/// ```text
/// n (n − 3) HSIC₁ = tr(K̄ L̄) + 1ᵀK̄1 1ᵀL̄1/((n − 1)(n − 2)) − 2/(n − 2) 1ᵀK̄ L̄1   (sums)
///                 = Σᵢⱼ K̃ᵢⱼ L̃ᵢⱼ                                                    (U-centered)
///                 = ‖ỸᵀX̃‖² − n/(n − 2) Σᵢ ‖x̃ᵢ‖²‖ỹᵢ‖² + ‖X̃‖²‖Ỹ‖²/((n − 1)(n − 2))    (neurons)
/// ```
///
/// with `K̄, L̄` the Gram matrices with zeros on the diagonal. The last never makes a matrix of
/// `n²` numbers.
///
/// Proof: multiply out; `K̃` is `K̄` less its part that a sum over a row or column sees, and for
/// centered data the sum of row `i` of `K̄` is `−‖x̃ᵢ‖²`.
///
/// - Measured: [Hsic#unbiased] of Gram matrices, or the HSIC of [LinearCka]
/// - Claimed: the sums, written out
///
/// Outside, the diagonal is left in: a bug seen in the wild.
@Claim(
    id = "derived-hsic-forms",
    statement =
        "Of linear kernels the sums of Song et al., the U-centered product and the form in products"
            + " of neurons are one number, the unbiased HSIC.",
    assumption = "The diagonals of the Gram matrices are replaced by zeros; n ≥ 4.",
    source = "Tacit; the sums are of Song et al. 2012",
    status = Status.DERIVED)
public record HsicForms() implements Theorem {
  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int n : new int[] {6, 30}) {
      var random = new Seed(n).generator();
      Tensor x = Layers.noisy(random, n, 5, 2, 1), y = Layers.noisy(random, n, 3, 2, 1);
      checks.add(check(true, sides(centered(x, y), x, y, false), n, "U-centered"));
      checks.add(check(true, sides(neurons(x, y), x, y, false), n, "neurons"));
      checks.add(check(false, sides(centered(x, y), x, y, true), n, "diagonal left in"));
    }
    return checks;
  }

  private static Check check(boolean inside, Sides sides, int n, String form) {
    return Check.of(inside, sides).with("n", n).with("form", form);
  }

  static double[] centered(Tensor x, Tensor y) {
    Tensor k = gram(x), l = gram(y);
    return new double[] {Hsic.unbiased(k, l), Hsic.unbiased(k, k), Hsic.unbiased(l, l)};
  }

  static double[] neurons(Tensor x, Tensor y) {
    var cka = LinearCka.debiased(x, y, Layers.ON);
    return new double[] {cka.hsicXy(), cka.hsicXx(), cka.hsicYy()};
  }

  /// Against the sums of `x` and `y`, of `x` alone and of `y` alone.
  static Sides sides(double[] measured, Tensor x, Tensor y, boolean diagonal) {
    Tensor k = gram(x), l = gram(y);
    double[] sums = {sums(k, l, diagonal), sums(k, k, diagonal), sums(l, l, diagonal)};
    return Sides.equal(
        Tensor.vector(measured),
        Tensor.vector(sums),
        1e-10,
        "differences of sums of at most 900 products below 1000");
  }

  private static Tensor gram(Tensor x) {
    return Layers.ON.matmul(x, false, x, true);
  }

  private static double sums(Tensor k, Tensor l, boolean diagonal) {
    int n = k.shape().size(0);
    double trace = 0, allK = 0, allL = 0, rows = 0;
    for (int i = 0; i < n; i++) {
      double rowK = 0, rowL = 0;
      for (int j = 0; j < n; j++) {
        if (i == j && !diagonal) continue;
        trace += k.get(i, j) * l.get(i, j);
        rowK += k.get(i, j);
        rowL += l.get(i, j);
      }
      allK += rowK;
      allL += rowL;
      rows += rowK * rowL;
    }
    double product = trace + allK * allL / ((n - 1.0) * (n - 2)) - 2 * rows / (n - 2);
    return product / (n * (n - 3.0));
  }
}
