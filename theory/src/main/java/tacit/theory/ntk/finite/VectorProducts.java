// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.finite;

import java.util.List;
import java.util.function.IntFunction;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;

/// A kernel column by column, `Θ e = J₁ (J₂ᵀ e)` with `e` one output of one example: no Jacobian is
/// held, only one row of it at a time.
record VectorProducts(FiniteNetwork one, FiniteNetwork two, OutputLayout layout) {
  Tensor of(Tensor x1, Tensor x2) {
    int n1 = x1.shape().size(0), n2 = x2.shape().size(0), k = two.outputs();
    Shape shape = Shape.of(n1, n2).concat(layout.rest());
    double[] kernel = new double[shape.count()];
    TangentProduct push = TangentProduct.of(one, x1);
    IntFunction<Var> examples = two.examples(x2);
    for (int j = 0; j < n2; j++) {
      Var y = examples.apply(j);
      for (int o = 0; o < k; o++) {
        List<Tensor> row = FiniteNetwork.number(y, o).gradValues(two.weights());
        add(push.push(row).toDoubles(), j, o, kernel, n2);
      }
    }
    return Tensor.of(shape, kernel);
  }

  /// Adds the column of output `other` of example `j`.
  private void add(double[] column, int j, int other, double[] kernel, int n2) {
    int k = two.outputs(), rest = layout.rest().count();
    for (int o = 0; o < k; o++) {
      int place = layout.place(o, other);
      if (place < 0) continue;
      for (int i = 0; i * k < column.length; i++) {
        kernel[(i * n2 + j) * rest + place] += column[i * k + o];
      }
    }
  }
}
