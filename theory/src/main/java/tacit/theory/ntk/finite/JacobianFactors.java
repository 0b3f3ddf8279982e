// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.finite;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;

/// Rows `∂fₒ(xᵢ)/∂θ` by reverse mode, one sweep for each output of each example: the definition.
record JacobianFactors(FiniteNetwork net, OutputLayout layout) implements Factors {
  private static final int COPIES = 2;

  @Override
  public List<Factor> of(Tensor x) {
    int n = x.shape().size(0), k = net.outputs();
    List<Var> weights = net.weights();
    List<double[]> rows = new ArrayList<>();
    for (Var w : weights) rows.add(new double[n * k * w.shape().count()]);
    IntFunction<Var> examples = net.examples(x);
    for (int i = 0; i < n; i++) {
      Var y = examples.apply(i);
      for (int o = 0; o < k; o++) {
        fill(FiniteNetwork.number(y, o).gradValues(weights), i * k + o, rows);
      }
    }
    List<Factor> factors = new ArrayList<>();
    for (double[] each : rows) factors.add(rows(n, each));
    return factors;
  }

  private static void fill(List<Tensor> gradients, int row, List<double[]> rows) {
    for (int v = 0; v < rows.size(); v++) {
      double[] gradient = gradients.get(v).toDoubles();
      System.arraycopy(gradient, 0, rows.get(v), row * gradient.length, gradient.length);
    }
  }

  private Rows rows(int n, double[] values) {
    Shape outputs = Shape.of(n).concat(layout.output());
    Shape shape = outputs.concat(Shape.of(values.length / outputs.count()));
    return Rows.of(net.on(), layout, Tensor.of(shape, values));
  }

  @Override
  public long bytesPerExample() {
    long weights = net.weights().stream().mapToLong(w -> w.shape().count()).sum();
    return COPIES * Double.BYTES * weights * net.outputs();
  }

  @Override
  public long bytesPerPair() {
    return (long) COPIES * Double.BYTES * layout.rest().count();
  }
}
