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

/// Products of both types, transposed in all ways, with sizes that are no multiple of any tile, in
/// batches, with nothing to add and with nothing to compute; layers with a bias.
final class MatmulCases {
  private static final List<Boolean> BOTH = List.of(false, true);

  private static final List<Sizes> SIZES =
      List.of(
          new Sizes(1, 1, 1, 1, true),
          new Sizes(1, 5, 3, 7, true),
          new Sizes(1, 2, 0, 3, true),
          new Sizes(1, 0, 4, 3, true),
          new Sizes(1, 17, 19, 18, true),
          new Sizes(3, 5, 4, 6, true),
          new Sizes(0, 5, 4, 6, true),
          new Sizes(1, 32, 784, 10, false),
          new Sizes(1, 1, 300, 33, false),
          new Sizes(1, 130, 65, 131, false),
          new Sizes(1, 67, 129, 259, false),
          new Sizes(4, 33, 20, 17, false));

  private MatmulCases() {}

  /// `batches × (n, k) (k, m)`.
  private record Sizes(int batches, int n, int k, int m, boolean small) {
    Tensor draw(String name, DType dtype, boolean transposed, int rows, int columns) {
      int r = transposed ? columns : rows, c = transposed ? rows : columns;
      return batches == 1
          ? KernelCase.draw(name, dtype, r, c)
          : KernelCase.draw(name, dtype, batches, r, c);
    }
  }

  static Stream<KernelCase> cases(DType dtype) {
    Stream<KernelCase> products =
        SIZES.stream()
            .flatMap(s ->
                BOTH.stream().flatMap(tA -> BOTH.stream().map(tB -> product(dtype, s, tA, tB))));
    Stream<KernelCase> layers =
        SIZES.stream()
            .filter(s -> s.batches == 1)
            .flatMap(s -> BOTH.stream().map(relu -> layer(dtype, s, relu)));
    return Stream.of(products, layers, special(dtype)).flatMap(each -> each);
  }

  private static KernelCase product(DType dtype, Sizes s, boolean tA, boolean tB) {
    Tensor a = s.draw("a", dtype, tA, s.n, s.k), b = s.draw("b", dtype, tB, s.k, s.m);
    String name = "matmul %s%s %s%s".formatted(a.shape(), tA ? "ᵀ" : "", b.shape(), tB ? "ᵀ" : "");
    return product(name, s.small, a, tA, b, tB);
  }

  private static KernelCase product(
      String name, boolean small, Tensor a, boolean tA, Tensor b, boolean tB) {
    int r = a.shape().rank(), k = a.shape().size(tA ? r - 2 : r - 1);
    return KernelCase.sums(
        name,
        small,
        on -> on.matmul(a, tA, b, tB),
        _ -> times(k + 1, DEFINITION.matmul(wideSize(a), tA, wideSize(b), tB)));
  }

  private static KernelCase layer(DType dtype, Sizes s, boolean relu) {
    Tensor x = draw("x", dtype, s.n, s.k), w = draw("w", dtype, s.k, s.m);
    Tensor b = draw("b", dtype, s.m);
    String name = "dense %s %s, relu %s".formatted(x.shape(), w.shape(), relu);
    return layer(name, s.small, x, w, b, relu);
  }

  private static KernelCase layer(
      String name, boolean small, Tensor x, Tensor w, Tensor b, boolean relu) {
    int k = x.shape().size(1);
    return KernelCase.sums(
        name,
        small,
        on -> on.dense(x, w, b, relu),
        _ -> times(k + 2, DEFINITION.dense(wideSize(x), wideSize(w), wideSize(b), false)));
  }

  /// NaN and infinities stay in the rows and columns that they belong to.
  private static Stream<KernelCase> special(DType dtype) {
    Tensor a = with(6, Double.NaN, draw("a", dtype, 5, 4));
    Tensor b = with(13, Double.POSITIVE_INFINITY, draw("b", dtype, 4, 7));
    Tensor bias = with(2, Double.NEGATIVE_INFINITY, draw("b", dtype, 7));
    return Stream.of(
        product("matmul with NaN and infinity", true, a, false, b, false),
        layer("dense with NaN and infinity", true, a, b, bias, true));
  }

  private static Tensor with(int at, double value, Tensor x) {
    double[] values = x.toDoubles();
    values[at] = value;
    return Tensor.of(x.shape(), values).to(x.dtype());
  }

  /// `terms ε Σ|aᵢ bᵢ|` bounds the device's rounding; one of the terms is for the definition's own.
  private static Tensor times(int terms, Tensor sums) {
    return DEFINITION.map(new ScaleShift(terms, 0), sums);
  }

  private static Tensor wideSize(Tensor x) {
    return size(x.to(DType.FLOAT64));
  }
}
