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
  private static final int TEMPORARIES = 2;

  @Override
  public List<Factor> of(Tensor x) {
    int n = x.shape().size(0), k = net.outputs();
    List<List<Tensor>> rows = new ArrayList<>();
    for (Var _ : net.weights()) rows.add(new ArrayList<>());
    IntFunction<Var> examples = net.examples(x);
    for (int i = 0; i < n; i++) {
      Var y = examples.apply(i);
      for (int o = 0; o < k; o++) {
        List<Tensor> row = FiniteNetwork.number(y, o).gradValues(net.weights());
        for (int w = 0; w < row.size(); w++) rows.get(w).add(flat(row.get(w)));
      }
    }
    List<Factor> factors = new ArrayList<>();
    while (!rows.isEmpty()) factors.add(stacked(n, rows.removeFirst()));
    return factors;
  }

  private static Tensor flat(Tensor gradient) {
    return gradient.reshape(Shape.of(1, gradient.shape().count()));
  }

  private Rows stacked(int n, List<Tensor> rows) {
    Tensor all = net.on().concat(0, rows);
    Shape outputs = Shape.of(n).concat(layout.output());
    return Rows.of(net.on(), layout, all.reshape(outputs.concat(all.shape().slice(1, 2))));
  }

  @Override
  public long bytesPerExample() {
    long weights = net.weights().stream().mapToLong(w -> w.shape().count()).sum();
    return Double.BYTES * weights * net.outputs();
  }

  @Override
  public long bytesPerPair() {
    return (long) TEMPORARIES * Double.BYTES * layout.rest().count();
  }
}
