// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static tacit.opencl.KernelCase.DEFINITION;
import static tacit.opencl.KernelCase.draw;
import static tacit.opencl.KernelCase.size;

import java.util.List;
import java.util.stream.Stream;
import tacit.autodiff.DType;
import tacit.autodiff.Tensor;
import tacit.autodiff.op.ScaleShift;

/// The Khatri-Rao product and its adjoints.
final class KhatriRaoCases {
  private static final List<List<Integer>> SIZES =
      List.of(
          List.of(1, 1, 1),
          List.of(3, 5, 7),
          List.of(2, 0, 3),
          List.of(0, 2, 3),
          List.of(17, 33, 65));

  private KhatriRaoCases() {}

  static Stream<KernelCase> cases(DType dtype) {
    return SIZES.stream().flatMap(s -> cases(dtype, s.get(0), s.get(1), s.get(2)));
  }

  private static Stream<KernelCase> cases(DType dtype, int n, int m, int r) {
    Tensor a = draw("a", dtype, n, r), b = draw("b", dtype, m, r);
    Tensor yBar = draw("y", dtype, n * m, r);
    String sizes = " %s %s".formatted(a.shape(), b.shape());
    boolean small = n * m * r < 1000;
    var product = KernelCase.relative("khatriRao" + sizes, small, 0, on -> on.khatriRao(a, b));
    var left =
        KernelCase.sums(
            "khatriRaoByLeft" + sizes,
            small,
            on -> on.khatriRaoByLeft(yBar, b),
            _ -> times(m + 1, DEFINITION.khatriRaoByLeft(wideSize(yBar), wideSize(b))));
    var right =
        KernelCase.sums(
            "khatriRaoByRight" + sizes,
            small,
            on -> on.khatriRaoByRight(yBar, a),
            _ -> times(n + 1, DEFINITION.khatriRaoByRight(wideSize(yBar), wideSize(a))));
    // An adjoint does not know how many rows a factor without rows makes of the other.
    return Stream.of(product, left, right)
        .filter(each -> m > 0 || !each.equals(left))
        .filter(each -> n > 0 || !each.equals(right));
  }

  private static Tensor times(int terms, Tensor sums) {
    return DEFINITION.map(new ScaleShift(terms, 0), sums);
  }

  private static Tensor wideSize(Tensor x) {
    return size(x.to(DType.FLOAT64));
  }
}
