// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import java.util.Arrays;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;

/// The minimum of a mean cross-entropy with a penalty, by Newton steps:
///
/// ```text
/// f(A) = (1/n) Σᵢ (ln Σ_k exp ℓᵢ_k − ℓᵢ_yᵢ) + λ/2 ‖A‖²,   ℓ = X A,   the last row of A, of ones, free
/// ∇f = Xᵀ (P − Y)/n + λ A,   ∇²f V = Xᵀ (P ∘ Z − P ∘ (P · Z) 1ᵀ)/n + λ V,   Z = X V
/// ```
///
/// A step solves `∇²f D = −∇f` by conjugate gradients, as well as the gradient is small, and is
/// halved until `f` falls.
///
/// - Shapes: `X: (n, d)`, its last column ones, `A: (d, k)`, probabilities `P: (n, k)`
///
/// @source Nocedal & Wright 2006, algorithm 7.1
final class LogisticRegression {
  private static final int STEPS = 200, TURNS = 500, HALVINGS = 50;
  private static final double SUFFICIENT = 1e-4;

  private final Tensor x;
  private final int[] labels;
  private final int n, d, k;
  private final double penalty;
  private final Kernels on;

  LogisticRegression(Tensor x, int[] labels, int classes, double penalty, Kernels on) {
    this.x = x;
    this.labels = labels;
    this.n = x.shape().size(0);
    this.d = x.shape().size(1);
    this.k = classes;
    this.penalty = penalty;
    this.on = on;
  }

  /// Where `f` was looked at.
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Point(double[] a, double value, double[] p, double[] gradient) {
    /// `max |∂f|`.
    double slope() {
      return Arrays.stream(gradient).map(Math::abs).max().orElseThrow();
    }
  }

  /// A minimum and the steps to it.
  record Minimum(Point point, int steps) {}

  /// Where no derivative is larger than `slope`.
  Minimum minimum(double slope) {
    Point here = at(new double[d * k]);
    for (int step = 0; step < STEPS; step++) {
      if (here.slope() <= slope) return new Minimum(here, step);
      here = along(here, direction(here));
    }
    throw new ArithmeticException(
        "retrained readout: after %d steps the largest derivative is %s, not %s; give a larger penalty"
            .formatted(STEPS, here.slope(), slope));
  }

  Point at(double[] a) {
    double[] p = product(x, false, a, n);
    double value = 0;
    for (int i = 0; i < n; i++) value += softmax(p, i * k, labels[i]) / n;
    double[] excess = p.clone();
    for (int i = 0; i < n; i++) excess[i * k + labels[i]] -= 1;
    double[] gradient = product(x, true, excess, d);
    for (int j = 0; j < gradient.length; j++) {
      double own = penalized(j) ? a[j] : 0;
      gradient[j] = gradient[j] / n + penalty * own;
      value += penalty / 2 * own * own;
    }
    return new Point(a, value, p, gradient);
  }

  /// Makes the logits at `from` probabilities; the loss of the label.
  private double softmax(double[] l, int from, int label) {
    double top = l[from], sum = 0;
    for (int c = 1; c < k; c++) top = Math.max(top, l[from + c]);
    double own = l[from + label] - top;
    for (int c = from; c < from + k; c++) {
      l[c] = Math.exp(l[c] - top);
      sum += l[c];
    }
    for (int c = from; c < from + k; c++) l[c] /= sum;
    return Math.log(sum) - own;
  }

  /// `∇²f V`.
  private double[] curved(Point at, double[] v) {
    double[] z = product(x, false, v, n), p = at.p();
    for (int i = 0; i < n * k; i += k) {
      double mean = 0;
      for (int c = i; c < i + k; c++) mean += p[c] * z[c];
      for (int c = i; c < i + k; c++) z[c] = p[c] * (z[c] - mean);
    }
    double[] y = product(x, true, z, d);
    for (int j = 0; j < y.length; j++) y[j] = y[j] / n + (penalized(j) ? penalty * v[j] : 0);
    return y;
  }

  /// `D`, to a residual that falls faster than the gradient.
  private double[] direction(Point at) {
    double[] found = new double[d * k], left = at.gradient().clone();
    for (int j = 0; j < left.length; j++) left[j] = -left[j];
    double[] along = left.clone();
    double square = dot(left, left), enough = square * Math.min(.01, Math.sqrt(square));
    for (int turn = 0; turn < TURNS && square > enough; turn++) {
      double[] curved = curved(at, along);
      double bend = dot(along, curved);
      if (bend <= 0) break; // rounding: f is convex
      add(found, square / bend, along);
      add(left, -square / bend, curved);
      double next = dot(left, left);
      for (int j = 0; j < along.length; j++) along[j] = left[j] + next / square * along[j];
      square = next;
    }
    return found;
  }

  /// The first of 1, 1/2, … of the step that lowers `f` as its slope says, up to rounding.
  private Point along(Point from, double[] step) {
    double slope = dot(from.gradient(), step), rounding = 8 * Math.ulp(from.value());
    double length = 1;
    for (int halved = 0; ; halved++, length /= 2) {
      double[] a = from.a().clone();
      add(a, length, step);
      Point to = at(a);
      boolean lower = to.value() <= from.value() + SUFFICIENT * length * slope + rounding;
      if (lower || halved == HALVINGS) return to;
    }
  }

  private boolean penalized(int j) {
    return j < (d - 1) * k;
  }

  private double[] product(Tensor left, boolean transposed, double[] right, int rows) {
    Tensor r = Tensor.of(Shape.of(transposed ? n : d, k), right);
    double[] product = on.matmul(left, transposed, r, false).toDoubles();
    return Arrays.copyOf(product, rows * k);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
    return sum;
  }

  /// `to += factor · from`.
  private static void add(double[] to, double factor, double[] from) {
    for (int i = 0; i < to.length; i++) to[i] += factor * from[i];
  }
}
