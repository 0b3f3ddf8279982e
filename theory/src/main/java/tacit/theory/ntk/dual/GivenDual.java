// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;

/// A dual of which only `T` is known: `Ṫ = ∂T/∂k₁₂` comes from automatic differentiation, and the
/// curvature from differentiating again. `T` must have its derivatives on the diagonal, too.
///
/// @source Price 1958, A useful theorem for nonlinear devices: `∂E[φ(u)φ(v)]/∂k₁₂ = E[φ′(u)φ′(v)]`
public record GivenDual(Value value) implements Dual {
  /// `T(k₁₂; k₁₁, k₂₂)`, entry by entry on three vectors of one length.
  @FunctionalInterface
  public interface Value {
    Var of(Var k12, Var k11, Var k22);
  }

  @Override
  public String name() {
    return "given";
  }

  @Override
  public double value(double k12, double k11, double k22) {
    return point(k12, k11, k22).value.value().get(0);
  }

  @Override
  public double slope(double k12, double k11, double k22) {
    return point(k12, k11, k22).slope().get(0);
  }

  @Override
  public double curvature(double k) {
    var point = point(k, k, k);
    Var slope = point.value.sum().grad(point.k12).getFirst();
    return slope.tracked() ? slope.sum().grad(point.k12).getFirst().value().get(0) : 0;
  }

  @Override
  public void row(
      Marginals one,
      int i,
      int step,
      Marginals two,
      int j,
      double[] k,
      double[] theta,
      int at,
      int length) {
    double[] k11 = ((Variances) one).values(), k22 = ((Variances) two).values();
    double[] x = new double[length], p = new double[length], q = new double[length];
    for (int t = 0; t < length; t++) {
      x[t] = k[at + t];
      p[t] = k11[i + t * step];
      q[t] = k22[j + t];
    }
    var point = point(Tensor.vector(x), Tensor.vector(p), Tensor.vector(q));
    if (theta.length > 0) {
      double[] slope = point.slope().toDoubles();
      for (int t = 0; t < length; t++) theta[at + t] *= slope[t];
    }
    System.arraycopy(point.value.value().toDoubles(), 0, k, at, length);
  }

  /// `T`, and the variable to differentiate it by.
  private record Point(Var k12, Var value) {
    Tensor slope() {
      return value.sum().grad(k12).getFirst().value();
    }
  }

  private Point point(double k12, double k11, double k22) {
    return point(Tensor.vector(k12), Tensor.vector(k11), Tensor.vector(k22));
  }

  private Point point(Tensor k12, Tensor k11, Tensor k22) {
    Kernels on = new ScalarKernels();
    Var x = Var.of(k12, on);
    return new Point(x, value.of(x, Var.constant(k11, on), Var.constant(k22, on)));
  }
}
