// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/// Derivatives for each example of a batch on its own, `∂yᵢ/∂w` for `i = 0, …, n − 1`: the rows of
/// the empirical neural tangent kernel, and the spread behind a mean gradient.
///
/// Each example is evaluated alone, as a batch of one, so all of them have the arithmetic of one
/// pass over the whole batch (`n` cotangents through the batch would have that of `n` passes) and
/// `n` times the numbers of `w` to write. Examples must not depend on each other, as they do in
/// batch normalization.
///
/// ```java
/// var g = PerExample.gradients(n, i -> loss(x.slice(0, i, i + 1), t.slice(0, i, i + 1)), w, b);
/// ```
public final class PerExample {
  private PerExample() {}

  /// Gradients of the scalars `loss(0), …, loss(n − 1)`: for each variable `(n, axes of w…)`.
  public static List<Tensor> gradients(int n, IntFunction<Var> loss, Var... wrt) {
    return stacked(n, i -> loss.apply(i).gradValues(Arrays.asList(wrt)), wrt);
  }

  /// Jacobians of `output(0), …, output(n − 1)`, of one shape: for each variable `(n, axes of y…,
  /// axes of w…)`.
  public static List<Tensor> jacobians(int n, IntFunction<Var> output, Var... wrt) {
    Function<Var, List<Tensor>> each =
        y -> Arrays.stream(wrt).map(w -> y.jacobian(w).value()).toList();
    return stacked(n, i -> each.apply(output.apply(i)), wrt);
  }

  private static List<Tensor> stacked(int n, IntFunction<List<Tensor>> row, Var... wrt) {
    if (n < 1)
      throw new IllegalArgumentException("per example: " + n + " examples; give 1 or more");
    List<List<Tensor>> parts = new ArrayList<>();
    for (int v = 0; v < wrt.length; v++) parts.add(new ArrayList<>());
    for (int i = 0; i < n; i++) {
      List<Tensor> tensors = row.apply(i);
      for (int v = 0; v < wrt.length; v++) {
        Tensor t = tensors.get(v);
        parts.get(v).add(t.reshape(Shape.of(1).concat(t.shape())));
      }
    }
    List<Tensor> stacked = new ArrayList<>();
    for (int v = 0; v < wrt.length; v++) stacked.add(wrt[v].on().concat(0, parts.get(v)));
    return stacked;
  }
}
