// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;

/// Derivatives by the chain rule against derivatives by differences, in FLOAT64.
///
/// For `y = f(x₀, x₁, …)` weights `w` of the shape of `y` and a direction `d` of the shape of `xᵢ`
/// are drawn, and `⟨∂⟨w, y⟩/∂xᵢ, d⟩` is compared with the difference of `⟨w, f(…, xᵢ + t d, …)⟩` in
/// `t`. Second order is the same check of the gradient, itself a function: `⟨v, ∂⟨w, y⟩/∂x⟩` with
/// drawn `v`. Drawn weights, since equal ones hide errors that are symmetric.
///
/// ```java
/// GradientCheck.of(x -> x.get(0).matmul(x.get(1)), on, new Seed(1).generator(), a, b)
///     .require(1e-9);
/// ```
///
/// @param rows one comparison for each order and input
public record GradientCheck(List<Row> rows) {
  /// Step of the widest difference, in units of the input's size: powers of it up to the eighth are
  /// eliminated, so it need not be small.
  private static final double STEP = 1.0 / 16;

  private static final String HEAD =
      "order  input  chain rule             differences            distance  rounding";

  /// One comparison.
  ///
  /// @param order 1 for the gradient, 2 for the gradient of the gradient, …
  /// @param input which argument was moved
  /// @param rounding what rounding of values alone does to the difference, `ε Σ|wᵢ yᵢ| / h`
  public record Row(int order, int input, double analytic, double numeric, double rounding) {
    /// `|analytic − numeric|`.
    public double distance() {
      return Math.abs(analytic - numeric);
    }

    /// The distance in units of the larger of the two; 0 if the distance is mere rounding.
    public double relativeError() {
      if (distance() <= rounding) return 0;
      return distance() / Math.max(Math.abs(analytic), Math.abs(numeric));
    }

    @Override
    public String toString() {
      return "%5d  x%-4d  %+.14e  %+.14e  %8.1e  %8.1e"
          .formatted(order, input, analytic, numeric, distance(), rounding);
    }
  }

  public GradientCheck {
    rows = List.copyOf(rows);
  }

  /// First and second order, at the inputs `at`.
  public static GradientCheck of(
      Function<List<Var>, Var> f, Kernels on, RandomGenerator random, Tensor... at) {
    return of(f, 2, on, random, at);
  }

  /// All orders up to `orders`.
  public static GradientCheck of(
      Function<List<Var>, Var> f, int orders, Kernels on, RandomGenerator random, Tensor... at) {
    List<Tensor> x = Arrays.stream(at).map(t -> t.to(DType.FLOAT64)).toList();
    List<Row> rows = new ArrayList<>();
    Function<List<Var>, Var> g = f;
    for (int order = 1; order <= orders; order++) {
      Shape shape = g.apply(variables(x, on)).shape();
      Var weights = Var.constant(Tensor.gaussian(random, shape.toArray()), on);
      Function<List<Var>, Var> now = g;
      Function<List<Var>, Var> weighted = v -> now.apply(v).times(weights).sum();
      rows.addAll(compare(order, weighted, magnitude(now, weights, x), x, on, random));
      g = projectedGradient(weighted, x, on, random);
    }
    return new GradientCheck(rows);
  }

  /// `⟨v₀, ∂φ/∂x₀⟩ + ⟨v₁, ∂φ/∂x₁⟩ + …` with drawn `v`, as a function of `x`.
  private static Function<List<Var>, Var> projectedGradient(
      Function<List<Var>, Var> phi, List<Tensor> x, Kernels on, RandomGenerator random) {
    List<Var> v =
        x.stream()
            .map(t -> Var.constant(Tensor.gaussian(random, t.shape().toArray()), on))
            .toList();
    return at -> {
      List<Var> gradients = phi.apply(at).grad(at.toArray(Var[]::new));
      return IntStream.range(0, v.size())
          .mapToObj(i -> gradients.get(i).times(v.get(i)).sum())
          .reduce(Var::plus)
          .orElseThrow(() -> new IllegalArgumentException("gradient check: give an input"));
    };
  }

  private static List<Row> compare(
      int order,
      Function<List<Var>, Var> phi,
      double magnitude,
      List<Tensor> x,
      Kernels on,
      RandomGenerator random) {
    List<Var> at = variables(x, on);
    List<Var> gradients = phi.apply(at).grad(at.toArray(Var[]::new));
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < x.size(); i++) {
      double[] d = direction(x.get(i), random);
      int moved = i;
      Difference numeric =
          Difference.of(t -> phi.apply(variables(moved(x, moved, t, d), on)).item(), STEP);
      double rounding = Math.ulp(1.0) * magnitude / numeric.step();
      rows.add(new Row(order, i, dot(gradients.get(i).value(), d), numeric.value(), rounding));
    }
    return rows;
  }

  /// `Σ |wᵢ yᵢ|`: what the rounding errors of the sum are in proportion to.
  private static double magnitude(Function<List<Var>, Var> f, Var weights, List<Tensor> x) {
    return f.apply(variables(x, weights.on())).times(weights).abs().sum().item();
  }

  private static List<Var> variables(List<Tensor> x, Kernels on) {
    return x.stream().map(t -> Var.of(t, on)).toList();
  }

  /// Numbers of `[−s, s)` with the size `s` of the input, the root mean square of its elements.
  private static double[] direction(Tensor x, RandomGenerator random) {
    double meanSquare = Arrays.stream(x.toDoubles()).map(e -> e * e).average().orElse(0);
    double size = meanSquare == 0 ? 1 : Math.sqrt(meanSquare);
    double[] d = new double[x.shape().count()];
    Arrays.setAll(d, _ -> size * random.nextDouble(-1, 1));
    return d;
  }

  private static List<Tensor> moved(List<Tensor> x, int input, double t, double[] d) {
    List<Tensor> to = new ArrayList<>(x);
    double[] values = x.get(input).toDoubles();
    for (int i = 0; i < values.length; i++) values[i] = Math.fma(t, d[i], values[i]);
    to.set(input, Tensor.of(x.get(input).shape(), values));
    return to;
  }

  private static double dot(Tensor a, double[] d) {
    double[] values = a.toDoubles();
    double sum = 0;
    for (int i = 0; i < d.length; i++) sum = Math.fma(values[i], d[i], sum);
    return sum;
  }

  /// The largest relative error of all rows; NaN if any is NaN.
  public double relativeError() {
    return rows.stream().mapToDouble(Row::relativeError).reduce(0, Math::max);
  }

  /// Throws, with the table in its message, unless all rows agree to `tolerance`.
  public GradientCheck require(double tolerance) {
    if (!(relativeError() <= tolerance)) {
      throw new AssertionError(
          "gradient check: chain rule and differences disagree by more than %.1e\n%s"
              .formatted(tolerance, this));
    }
    return this;
  }

  /// The table: order, input, the two derivatives, their distance, and what rounding explains of
  /// it.
  @Override
  public String toString() {
    return rows.stream().map(Row::toString).collect(Collectors.joining("\n", HEAD + "\n", ""));
  }
}
