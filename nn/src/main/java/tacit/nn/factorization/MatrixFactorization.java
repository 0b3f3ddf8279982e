// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.nn.Params;

/// Deep matrix factorization, a network of dense layers without activation: `W = W_L W_{L−1} ⋯
/// W_1`, `L` the depth.
///
/// - Shapes: `W_l: (d_l, d_{l−1})`, `W: (d_L, d_0)`
/// - Names: `layer_0` is `W_1`, the first to meet an input, `layer_{L−1}` is `W_L`
///
/// @param sizes `d_0, d_1, …, d_L`
/// @source Arora, Cohen, Hu & Luo 2019, section 1 (deep matrix factorization)
public record MatrixFactorization(List<Integer> sizes) implements Factorization {
  private static final String PREFIX = "layer_";

  public MatrixFactorization {
    sizes = List.copyOf(sizes);
    if (sizes.size() < 2) {
      throw bad("sizes " + sizes + " of no layer; give those of the input and of each layer");
    }
    for (int d : sizes)
      if (d < 1) throw bad("a size of " + d + " in " + sizes + "; give 1 or more");
  }

  /// Hidden sizes as large as the smaller side, so that the rank of `W` is free.
  public static MatrixFactorization of(int rows, int columns, int depth) {
    if (depth < 1) throw bad("a depth of " + depth + "; give 1 or more");
    Stream<Integer> hidden = IntStream.range(1, depth).mapToObj(_ -> Math.min(rows, columns));
    return new MatrixFactorization(
        Stream.of(Stream.of(columns), hidden, Stream.of(rows)).flatMap(s -> s).toList());
  }

  private static IllegalArgumentException bad(String problem) {
    return new IllegalArgumentException("matrix factorization: " + problem);
  }

  /// `L`.
  public int depth() {
    return sizes.size() - 1;
  }

  /// `d_L` and `d_0`.
  @Override
  public List<Integer> modes() {
    return List.of(sizes.getLast(), sizes.getFirst());
  }

  @Override
  public Params<Shape> parameters() {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    for (int l = 0; l < depth(); l++) {
      shapes.put(PREFIX + l, Shape.of(sizes.get(l + 1), sizes.get(l)));
    }
    return Params.of(shapes);
  }

  @Override
  public Var apply(Params<Var> w) {
    Var product = w.get(PREFIX + 0);
    for (int l = 1; l < depth(); l++) product = w.get(PREFIX + l).matmul(product);
    return product;
  }

  /// `x₀ᵀ W_L ⋯ W_1 x₁`.
  @Override
  public double evaluate(Params<Tensor> w, double[]... x) {
    FactorizationChecks.inputs(modes(), x);
    Kernels on = OneThread.KERNELS;
    Tensor through = Tensor.of(Shape.of(x[1].length, 1), x[1]);
    for (Tensor layer : checked(w).values()) through = on.matmul(layer, false, through, false);
    Tensor row = Tensor.of(Shape.of(1, x[0].length), x[0]);
    return on.matmul(row, false, through, false).item();
  }

  @Override
  public ClosedForm closedForm() {
    return MatrixPass::of;
  }
}
