// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.nn.Params;
import tacit.nn.factorization.HierarchicalFactorization;
import tacit.nn.factorization.ProductPoolingNetwork;

/// The network of a factorization asked on a grid, `F_ab = f(x_I^a, x_rest^b)` at `m` drawn
/// settings of a region's modes and `m` of the others: `m²` questions, for which no end tensor is
/// formed. [SeparationRank#of] takes the values.
///
/// @param settings `m`
public record SeparationGrid(
    HierarchicalFactorization factorization, Params<Tensor> weights, int settings, Kernels on) {
  /// `F: (m, m)`, for the region of these modes.
  public Tensor values(RandomGenerator random, int... modes) {
    var network = new ProductPoolingNetwork(factorization);
    Params<Var> w = weights.map(this::constant);
    var inside = draw(random);
    var outside = draw(random).stream().map(this::constant).toList();
    double[] values = new double[settings * settings];
    for (int a = 0; a < settings; a++) {
      var inputs = new ArrayList<>(outside);
      for (int n : modes) inputs.set(n, constant(repeated(inside.get(n), a)));
      double[] row = network.apply(w, inputs).value().toDoubles();
      System.arraycopy(row, 0, values, a * settings, settings);
    }
    return Tensor.of(Shape.of(settings, settings), values);
  }

  /// Settings of every mode, `(m, D_n)` each.
  private List<Tensor> draw(RandomGenerator random) {
    return factorization.modes().stream().map(d -> Tensor.gaussian(random, settings, d)).toList();
  }

  /// One setting for all rows, `(m, D_n)`.
  private Tensor repeated(Tensor x, int row) {
    int d = x.shape().size(1);
    double[] from = x.toDoubles();
    double[] to =
        IntStream.range(0, settings * d).mapToDouble(i -> from[row * d + i % d]).toArray();
    return Tensor.of(x.shape(), to);
  }

  private Var constant(Tensor t) {
    return Var.constant(t, on);
  }
}
