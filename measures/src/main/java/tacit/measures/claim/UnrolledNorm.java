// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.autodiff.kernel.Window;
import tacit.measures.norm.ConvolutionNorm;

/// A convolution with `P` positions of output is a matrix with norm
///
/// ```text
/// ‖C‖_F ≤ √P ‖kernel‖_F
/// ```
///
/// with equality without padding. So a bound that takes norms of layers takes `√P` for a kernel of
/// norm 1, and not 1.
///
/// Proof: the row of an output position and channel holds that channel's part of the kernel, less
/// what falls on padding; there are `P` rows of each channel.
///
/// - Measured: the root of the sum of squares of what the layer makes of all images with a single 1
/// - Claimed: the formula, with `P` or with 1 in its place
@Claim(
    id = "derived-unrolled-norm",
    statement =
        "The matrix of a convolution has at most √P times the Frobenius norm of its kernel, with P"
            + " positions of output.",
    assumption = "P is the number of positions of output of the layer.",
    source = "Tacit; every position has the kernel in its rows",
    status = Status.DERIVED)
public record UnrolledNorm() implements Theorem {
  private static final int H = 6, W = 5, CHANNELS = 2, OUT = 3, K = 3;

  @Override
  public List<Check> checks() {
    Window whole = Window.valid(K, K, 1, 1), strided = Window.valid(K, K, 2, 2);
    Window padded = Window.same(K, K, 1, 1, H, W);
    return List.of(
        Check.inside(sides(new Seed(1), whole, positions(whole))).with("window", "whole"),
        Check.inside(sides(new Seed(2), strided, positions(strided))).with("window", "strided"),
        Check.inside(sides(new Seed(3), padded, positions(padded))).with("window", "padded"),
        Check.outside(sides(new Seed(4), whole, 1)).with("window", "whole").with("P", 1));
  }

  static int positions(Window window) {
    return window.outHeight(H) * window.outWidth(W);
  }

  static Sides sides(Seed seed, Window window, int positions) {
    Tensor filter = Tensor.gaussian(seed.generator(), K, K, CHANNELS, OUT);
    Tensor images =
        Tensor.identity(H * W * CHANNELS).reshape(Shape.of(H * W * CHANNELS, H, W, CHANNELS));
    Tensor columns = new ScalarKernels().convolve(images, filter, window);
    double claimed = ConvolutionNorm.frobenius(outputsFirst(filter), positions);
    return Sides.atMost(
        norm(columns), claimed, 1e-13 * claimed, "sums of squares of a thousand numbers");
  }

  /// `(kh, kw, c, o)` as `(o, c, kh, kw)`.
  private static Tensor outputsFirst(Tensor filter) {
    return new ScalarKernels().permute(filter, 3, 2, 0, 1);
  }

  private static double norm(Tensor x) {
    double sum = 0;
    for (double each : x.toDoubles()) sum += each * each;
    return Math.sqrt(sum);
  }
}
