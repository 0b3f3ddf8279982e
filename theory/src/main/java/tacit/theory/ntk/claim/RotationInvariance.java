// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.nn.Padding;
import tacit.theory.ntk.ConvKernel;
import tacit.theory.ntk.DenseKernel;
import tacit.theory.ntk.DualKernel;
import tacit.theory.ntk.FlattenKernel;
import tacit.theory.ntk.Gram;
import tacit.theory.ntk.KernelLayer;
import tacit.theory.ntk.KernelNetwork;
import tacit.theory.ntk.dual.Dual;
import tacit.theory.ntk.dual.ErfDual;
import tacit.theory.ntk.dual.ReluDual;

/// A fully connected network does not know the axes of its inputs: for orthogonal `Q`
///
/// ```text
/// K(Qx, Qx′) = K(x, x′),   Θ(Qx, Qx′) = Θ(x, x′)
/// ```
///
/// because the first layer sees inner products alone.
///
/// - Measured: both kernels at inputs whose neighbors are turned by the angle of the triangle 3, 4,
///   5
/// - Claimed: both kernels at the inputs
///
/// A convolution knows which numbers are neighbors, and with it the sides part.
@Claim(
    id = "derived-rotation-invariance",
    statement =
        "The kernels of a fully connected network do not change when all inputs are rotated.",
    assumption = "The first layer is dense.",
    source = "x·x' is all that the first layer's covariance depends on",
    status = Status.DERIVED)
public record RotationInvariance() implements Theorem {
  private static final KernelLayer LAST = DenseKernel.ntk(1.5, 0.1);

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    Tensor x = inputs(new Seed(7));
    for (Dual dual : List.of(ReluDual.relu(), new ErfDual(1, 1, 0))) {
      var phi = new DualKernel(dual);
      var dense = KernelNetwork.of(DenseKernel.ntk(2, 0.1), phi, LAST);
      checks.add(Check.inside(sides(dense, x)).with("first", "dense").with("dual", dual.name()));
      var conv =
          KernelNetwork.of(
              ConvKernel.ntk(Shape.of(2), Padding.SAME, 2, 0.1), phi, new FlattenKernel(), LAST);
      var pixels = x.reshape(x.shape().insert(2, Shape.of(1)));
      checks.add(
          Check.outside(sides(conv, pixels)).with("first", "conv").with("dual", dual.name()));
    }
    return checks;
  }

  /// Multiples of 5 from -45 to 45, so that a rotated input is a list of whole numbers, too.
  static Tensor inputs(Seed seed) {
    double[] x = Tensor.uniform(seed.generator(), -9, 10, 5, 6).toDoubles();
    for (int i = 0; i < x.length; i++) x[i] = 5 * Math.floor(x[i]);
    return Tensor.of(Shape.of(5, 6), x);
  }

  static Sides sides(KernelNetwork network, Tensor x) {
    Gram turned = network.gram(rotated(x)), plain = network.gram(x);
    return Sides.equal(
        both(turned),
        both(plain),
        0,
        "inner products of whole numbers are exact, so the same numbers go on");
  }

  private static Tensor both(Gram gram) {
    double[] k = gram.nngp().toDoubles(), all = Arrays.copyOf(k, 2 * k.length);
    System.arraycopy(gram.ntk().toDoubles(), 0, all, k.length, k.length);
    return Tensor.vector(all);
  }

  private static Tensor rotated(Tensor x) {
    double[] y = x.toDoubles();
    for (int i = 0; i < y.length; i += 2) {
      double a = y[i] / 5, b = y[i + 1] / 5;
      y[i] = 3 * a - 4 * b;
      y[i + 1] = 4 * a + 3 * b;
    }
    return Tensor.of(x.shape(), y);
  }
}
