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
import tacit.theory.ntk.DropoutKernel;
import tacit.theory.ntk.DualKernel;
import tacit.theory.ntk.FlattenKernel;
import tacit.theory.ntk.GlobalAveragePoolKernel;
import tacit.theory.ntk.KernelLayer;
import tacit.theory.ntk.KernelNetwork;
import tacit.theory.ntk.dual.ReluDual;

/// A kernel matrix can be computed in blocks: entry `(i, j)` depends on samples `i` and `j` alone,
///
/// ```text
/// Θ(X₁, X₂) = the block of Θ(X, X) in the rows of X₁ and the columns of X₂,   X = (X₁, X₂)
/// ```
///
/// and to the last bit, since nobody's numbers depend on who is computed beside him.
///
/// - Measured: both kernels between two sets
/// - Claimed: that block of the kernels of all
///
/// Dropout tells apart whether two samples are the same one. A sample that is in both sets counts
/// there as two, which meet different masks.
@Claim(
    id = "novak2020-blocks-of-kernels",
    statement =
        "A block of a kernel matrix is the kernel between its rows' and its columns' samples.",
    assumption = "No sample of the block meets itself under dropout.",
    source = "Novak et al. 2020, Neural Tangents, section 3.2",
    status = Status.RECALL)
public record BlocksOfKernels() implements Theorem {
  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    Tensor x = images(new Seed(13));
    for (KernelLayer top : List.of(new FlattenKernel(), new GlobalAveragePoolKernel())) {
      for (int rows : new int[] {1, 3}) {
        var sides = sides(x, rows, rows, top);
        checks.add(Check.inside(sides).with("rows", rows).with("top", top.name()));
      }
      var sides = sides(x, 3, 2, top);
      checks.add(Check.outside(sides).with("rows", 3).with("top", top.name()));
    }
    return checks;
  }

  static Tensor images(Seed seed) {
    return Tensor.gaussian(seed.generator(), 7, 3, 4, 2);
  }

  /// The first `rows` samples with those from number `from` on.
  static Sides sides(Tensor x, int rows, int from, KernelLayer top) {
    var conv = ConvKernel.ntk(Shape.of(3, 3), Padding.SAME, 2, 0.1);
    var relu = new DualKernel(ReluDual.relu());
    var network = KernelNetwork.of(conv, relu, new DropoutKernel(0.5), conv, relu, top);
    int n = x.shape().size(0);
    Tensor all = network.gram(x).ntk();
    double[] block = new double[rows * (n - from)];
    for (int i = 0; i < block.length; i++) {
      block[i] = all.get(i / (n - from), from + i % (n - from));
    }
    return Sides.equal(
        network.gram(part(x, 0, rows), part(x, from, n)).ntk(),
        Tensor.of(Shape.of(rows, n - from), block),
        0,
        "the same operations on the same numbers");
  }

  private static Tensor part(Tensor x, int from, int to) {
    int each = x.shape().count() / x.shape().size(0);
    double[] values = Arrays.copyOfRange(x.toDoubles(), from * each, to * each);
    return Tensor.of(x.shape().with(0, to - from), values);
  }
}
