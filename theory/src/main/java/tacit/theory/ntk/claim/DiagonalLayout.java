// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.ArrayList;
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
import tacit.theory.ntk.AveragePoolKernel;
import tacit.theory.ntk.ConvKernel;
import tacit.theory.ntk.DualKernel;
import tacit.theory.ntk.FlattenKernel;
import tacit.theory.ntk.GramState;
import tacit.theory.ntk.KernelLayer;
import tacit.theory.ntk.SerialKernel;
import tacit.theory.ntk.dual.ReluDual;

/// Up to a flatten layer the entries of one pixel with itself live by themselves:
///
/// ```text
/// 1/P Σ_α K_{αα}, from K_{αα′} of all pairs of pixels = the same from the recursion of K_{αα} alone
/// ```
///
/// because a convolution moves both pixels together, `(A M)_{αα} = 1/∏F Σ_t M_{α+t, α+t}`.
///
/// - Measured: the recursion of `P` numbers
/// - Claimed: the recursion of `P²` numbers, then its trace
///
/// A pool mixes pixels: who leaves out the others gets a quarter of the diagonal for windows of 2 ×
/// 2, and that is too little.
@Claim(
    id = "novak2019-diagonal-layout",
    statement =
        "The kernels of a convolutional network that ends with flatten need each pixel with itself alone.",
    assumption = "There is no pool before flatten.",
    source = "Novak et al. 2019, Bayesian deep convolutional networks, section 3",
    status = Status.RECALL)
public record DiagonalLayout() implements Theorem {
  private static final KernelLayer RELU = new DualKernel(ReluDual.relu());
  private static final KernelLayer FLATTEN = new FlattenKernel();

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    Tensor x = images(new Seed(9));
    for (Padding padding : Padding.values()) {
      checks.add(Check.inside(sides(x, padding)).with("padding", "" + padding).with("pool", 1));
    }
    checks.add(Check.outside(pooled(x)).with("padding", "SAME").with("pool", 2));
    return checks;
  }

  static Tensor images(Seed seed) {
    return Tensor.gaussian(seed.generator(), 3, 4, 4, 2);
  }

  private static KernelLayer conv(Padding padding) {
    return ConvKernel.ntk(
        padding == Padding.VALID ? Shape.of(2, 2) : Shape.of(3, 3), padding, 2, 0.1);
  }

  static Sides sides(Tensor x, Padding padding) {
    var layers = SerialKernel.of(conv(padding), RELU, conv(padding), RELU, FLATTEN);
    return compare(
        GramState.of(x).through(layers).gram().ntk(),
        GramState.pixelPairs(x).through(layers).gram().ntk());
  }

  /// Flatten after a pool, from the diagonal alone and from all.
  static Sides pooled(Tensor x) {
    var before = SerialKernel.of(conv(Padding.SAME), RELU);
    double[] diagonal = GramState.of(x).through(before).through(FLATTEN).gram().ntk().toDoubles();
    for (int i = 0; i < diagonal.length; i++) diagonal[i] /= 4;
    var pool = AveragePoolKernel.of(Shape.of(2, 2));
    var full = GramState.pixelPairs(x).through(before).through(pool).through(FLATTEN).gram();
    return compare(Tensor.of(full.ntk().shape(), diagonal), full.ntk());
  }

  private static Sides compare(Tensor measured, Tensor claimed) {
    return Sides.equal(
        measured, claimed, 1e-13, "numbers below 20; a sum of sixteen is rounded in two orders");
  }
}
