// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.nn.locality.GradientChange;
import tacit.nn.locality.Patch;
import tacit.nn.locality.PatchPair;

/// Where a function sees a patch through one number, its gradient does not turn:
///
/// ```text
/// f(x) = F(ψ(x_I), x_J)   ⇒   R = 1
/// ```
///
/// Products `ψ(x_I) χ(x_J)` and sums are such functions, and `e^{ψ(x_I) χ(x_J)}` as well, whose
/// separation rank is infinite. So `R < 1` shows that `f` is no product and no sum, but `R = 1`
/// does not show a separation rank of 1.
///
/// Proof: `∇_I f = ∂F/∂ψ · ∇ψ(x_I)`. What stands in `J` changes the number in front alone.
///
/// - Measured: `R` for quadratic `ψ`, `χ` of four pixels each
/// - Claimed: 1
///
/// With a second number, `ψ₁ χ₁ + ψ₂ χ₂`, the gradient turns.
@Claim(
    id = "derived-change-through-one-number",
    statement =
        "If f depends on the patch I through one number only, f = F(ψ(x_I), x_J), then R = 1:"
            + " products, sums, and exp(ψ(x_I) χ(x_J)) too.",
    assumption = "One number ψ(x_I); no gradient vanishes.",
    source = "Tacit; the chain rule",
    status = Status.DERIVED)
public record ChangeThroughOneNumber() implements Theorem {
  /// Four pixels above four others.
  private static final PatchPair ROWS = new PatchPair(new Patch(0, 0, 1, 4), new Patch(1, 0, 1, 4));

  private static final int BATCH = 6;

  /// How the numbers of the two patches make `f`.
  enum Form {
    PRODUCT,
    SUM,
    EXPONENTIAL,
    TWO_PRODUCTS;

    boolean oneNumber() {
      return this != TWO_PRODUCTS;
    }
  }

  /// Two numbers of each patch, quadratic in its pixels.
  private record Numbers(Var psi1, Var chi1, Var psi2, Var chi2) {
    Var joined(Form form) {
      return switch (form) {
        case PRODUCT -> psi1.times(chi1);
        case SUM -> psi1.plus(chi1);
        case EXPONENTIAL -> psi1.times(chi1).times(0.1).exp();
        case TWO_PRODUCTS -> psi1.times(chi1).plus(psi2.times(chi2));
      };
    }
  }

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (Form form : Form.values()) {
      for (int seed = 0; seed < 3; seed++) {
        checks.add(
            Check.of(form.oneNumber(), sides(form, new Seed(seed)))
                .with("f", form.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .with("seed", seed));
      }
    }
    return checks;
  }

  static Sides sides(Form form, Seed seed) {
    var random = seed.generator();
    Tensor[] a = new Tensor[4];
    for (int i = 0; i < a.length; i++) a[i] = Tensor.gaussian(random, 4, 4);
    Tensor images = Tensor.gaussian(random, BATCH, 2, 4, 1);
    var change =
        GradientChange.of(x -> numbers(x, a).joined(form), images, ROWS, new ScalarKernels());
    return Sides.equal(change.value(), 1, 1e-14, "a cosine after some ten roundings of 1e-16");
  }

  private static Numbers numbers(Var x, Tensor... a) {
    int n = x.shape().size(0);
    Var first = x.slice(1, 0, 1).reshape(n, 4), second = x.slice(1, 1, 2).reshape(n, 4);
    return new Numbers(
        form(first, a[0]), form(second, a[1]), form(first, a[2]), form(second, a[3]));
  }

  /// `xᵀ A x` of each row.
  private static Var form(Var x, Tensor a) {
    return x.times(x.matmul(x.like(a))).sumAxes(1, 2);
  }
}
