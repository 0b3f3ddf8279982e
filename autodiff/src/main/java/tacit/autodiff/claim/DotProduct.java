// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Buffers;
import tacit.autodiff.kernel.Cpu;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;

/// Rounding error of a dot product of `n` terms, summed in any order:
///
/// ```text
/// |fl(x·y) − x·y| ≤ γₙ Σ|xᵢ yᵢ|,   γₙ = n u / (1 − n u),   u = 2⁻²⁴ or 2⁻⁵³
/// ```
///
/// Each term meets at most `n` roundings, each a factor `1 + δ` with `|δ| ≤ u`. That is so until a
/// product underflows: `2⁻⁶⁰⁰ · 2⁻⁶⁰⁰` becomes 0, a relative error of 1.
///
/// - Measured: the relative error `|fl(x·y) − x·y| / Σ|xᵢ yᵢ|`, with `x·y` in decimals, exactly
/// - Claimed: at most `γₙ`
///
/// @source Higham 2002, "Accuracy and Stability of Numerical Algorithms", section 3.1
@Claim(
    id = "higham2002-dot-product",
    statement =
        "|fl(x·y) − x·y| ≤ γₙ Σ|xᵢ yᵢ| with γₙ = n u / (1 − n u), in any order of summation.",
    assumption = "n u < 1, and no product underflows or overflows.",
    source = "Higham 2002, Accuracy and Stability of Numerical Algorithms, section 3.1",
    status = Status.RECALL,
    figure = "engine/matmul-steps")
public record DotProduct() implements Theorem {
  private static final Seed DRAWN = new Seed(0);

  /// Two vectors `x, y: (n)` of one type.
  record Case(String name, Tensor x, Tensor y) {
    int n() {
      return x.shape().size(0);
    }

    Case to(DType dtype) {
      return new Case(name, x.to(dtype), y.to(dtype));
    }
  }

  static Case drawn(int n) {
    var random = DRAWN.child(n).generator();
    return new Case("drawn", Tensor.gaussian(random, n), Tensor.gaussian(random, n));
  }

  /// `1 + u + u + …`: each `u` is half of the last digit and is rounded away, so that all the `n −
  /// 1` errors have one sign and the bound is nearly reached.
  static Case worst(int n) {
    double[] x = new double[n];
    Arrays.fill(x, unit(DType.FLOAT64));
    x[0] = 1;
    return new Case("worst", Tensor.vector(x), Tensor.full(DType.FLOAT64, Shape.of(n), 1));
  }

  /// Every product is far below the smallest number that there is.
  static Case underflowing(int n) {
    Tensor tiny = Tensor.full(DType.FLOAT64, Shape.of(n), 0x1p-600);
    return new Case("underflowing", tiny, tiny);
  }

  @Override
  public List<Check> checks() {
    Kernels scalar = new ScalarKernels(), fast = Cpu.kernels(1, Buffers.fresh());
    List<Check> checks = new ArrayList<>();
    for (DType dtype : DType.values()) {
      for (int n : new int[] {10, 1000}) {
        checks.add(check(drawn(n).to(dtype), "scalar", scalar));
        checks.add(check(drawn(n).to(dtype), "fastest", fast));
      }
    }
    checks.add(check(worst(1000), "scalar", scalar));
    checks.add(check(underflowing(10), "scalar", scalar));
    checks.add(check(underflowing(10), "fastest", fast));
    return checks;
  }

  private static Check check(Case on, String name, Kernels kernels) {
    return Check.of(assumed(on), sides(on, kernels))
        .with("vectors", on.name())
        .with("n", on.n())
        .with("type", on.x().dtype().name())
        .with("kernels", name);
  }

  /// Whether `n u < 1` and every product is a normal number, or exactly zero.
  static boolean assumed(Case on) {
    double[] x = on.x().toDoubles(), y = on.y().toDoubles();
    boolean single = on.x().dtype() == DType.FLOAT32;
    double least = single ? Float.MIN_NORMAL : Double.MIN_NORMAL;
    double most = (single ? Float.MAX_VALUE : Double.MAX_VALUE) / on.n();
    boolean normal = on.n() * unit(on.x().dtype()) < 1;
    for (int i = 0; i < x.length; i++) {
      double size = Math.abs(x[i] * y[i]);
      normal &= x[i] == 0 || y[i] == 0 || (size >= least && size <= most);
    }
    return normal;
  }

  static Sides sides(Case on, Kernels kernels) {
    int n = on.n();
    Tensor row = on.x().reshape(Shape.of(1, n)), column = on.y().reshape(Shape.of(n, 1));
    double computed = kernels.matmul(row, false, column, false).item();
    double bound = gamma(n, unit(on.x().dtype()));
    return Sides.atMost(
        relativeError(computed, on.x().toDoubles(), on.y().toDoubles()),
        bound,
        4 * Math.ulp(bound),
        "three roundings of the bound and one of the measured error");
  }

  /// `γₙ = n u / (1 − n u)`.
  static double gamma(int n, double u) {
    return n * u / (1 - n * u);
  }

  /// Half of the distance from 1 to the next number.
  static double unit(DType dtype) {
    return switch (dtype) {
      case FLOAT32 -> 0x1p-24;
      case FLOAT64 -> 0x1p-53;
    };
  }

  /// `|s − x·y| / Σ|xᵢ yᵢ|`: sums and products of binary fractions are exact in decimals.
  private static double relativeError(double s, double[] x, double[] y) {
    BigDecimal distance = new BigDecimal(s), size = BigDecimal.ZERO;
    for (int i = 0; i < x.length; i++) {
      BigDecimal product = new BigDecimal(x[i]).multiply(new BigDecimal(y[i]));
      distance = distance.subtract(product);
      size = size.add(product.abs());
    }
    return distance.abs().divide(size, MathContext.DECIMAL128).doubleValue();
  }
}
