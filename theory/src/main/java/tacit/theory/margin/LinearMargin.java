// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Tensor;

/// The shortest `w` with `yₙ⟨w, xₙ⟩ ≥ 1` for points of the plane, a support-vector machine without
/// bias. Its dual is the point nearest to 0 of the convex hull of the `yₙxₙ`, which lies on a
/// segment between two of them:
///
/// ```text
/// γ* = min_{i, j} min_{0≤s≤1} ‖(1−s) zᵢ + s zⱼ‖,   zₙ = yₙxₙ,   min ‖w‖ = 1/γ*
/// ```
///
/// @param nearest the nearest point `p`; then `w = p/‖p‖²`
/// @source Cortes & Vapnik 1995 for the machine; duality as in Bennett & Bredensteiner 2000, from
///   memory
public record LinearMargin(Tensor nearest) {
  public static LinearMargin of(SignedPoints points) {
    if (points.inputs().shape().size(1) != 2) {
      throw new IllegalArgumentException(
          "linear margin: inputs are " + points.inputs().shape() + "; give points of the plane");
    }
    List<double[]> z = new ArrayList<>();
    for (int n = 0; n < points.count(); n++) {
      double y = points.signs().get(n);
      z.add(new double[] {y * points.inputs().get(n, 0), y * points.inputs().get(n, 1)});
    }
    double[] nearest = z.getFirst();
    for (double[] a : z) {
      for (double[] b : z) {
        double[] p = nearest(a, b);
        if (norm(p) < norm(nearest)) nearest = p;
      }
    }
    return new LinearMargin(Tensor.vector(nearest));
  }

  /// The point of the segment from `a` to `b` that is nearest to 0.
  private static double[] nearest(double[] a, double[] b) {
    double x = b[0] - a[0], y = b[1] - a[1];
    double squared = x * x + y * y;
    if (squared == 0) return a;
    double s = Math.clamp(-(a[0] * x + a[1] * y) / squared, 0, 1);
    return new double[] {a[0] + s * x, a[1] + s * y};
  }

  private static double norm(double... p) {
    return Math.hypot(p[0], p[1]);
  }

  /// `γ*`; 0, or next to it, if no line through 0 separates the points.
  public double margin() {
    return norm(nearest.toDoubles());
  }

  /// `w`.
  public Tensor weight() {
    double margin = margin();
    if (!(margin > 0)) {
      throw new ArithmeticException(
          "linear margin: no line through 0 has every point on its side; there is no shortest w");
    }
    double x = nearest.get(0), y = nearest.get(1);
    return Tensor.vector(x / margin / margin, y / margin / margin);
  }
}
