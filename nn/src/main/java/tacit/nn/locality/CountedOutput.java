// SPDX-License-Identifier: Apache-2.0
package tacit.nn.locality;

import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.nn.loss.Targets;

/// The one output of each example that [InputGradientChange] looks at: the only one, or that of the
/// example's class. Shapes: outputs `(n)`, `(n, 1)` or `(n, k)`, result `(n)`.
public final class CountedOutput {
  private CountedOutput() {}

  public static Var of(Var outputs, Targets targets) {
    Shape shape = outputs.shape();
    int n = shape.size(0);
    if (shape.count() == n) return outputs.reshape(n);
    if (shape.rank() != 2 || !(targets instanceof Targets.Labels(Indices classes))) {
      throw new IllegalArgumentException(
          "gradient change: outputs are %s; give one output an example, or class labels that choose one"
              .formatted(shape));
    }
    return outputs.times(outputs.like(chosen(classes, shape))).sumAxes(1, 2);
  }

  private static Tensor chosen(Indices classes, Shape shape) {
    int k = shape.size(1);
    classes.checkBelow("gradient change, labels", k);
    double[] one = new double[shape.count()];
    for (int i = 0; i < classes.size(); i++) one[i * k + classes.get(i)] = 1;
    return Tensor.of(shape, one);
  }
}
