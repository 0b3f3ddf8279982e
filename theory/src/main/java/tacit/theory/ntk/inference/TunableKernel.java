// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.inference;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Axes;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;

/// Kernels of a fully connected network as differentiable functions of its variances `σ_w²` and
/// `σ_b²`, the same in every layer, NTK parameterization:
///
/// ```text
/// K⁽⁰⁾ = σ_w² X Xᵀ/d + σ_b² = Θ⁽⁰⁾,   K⁽ˡ⁺¹⁾ = σ_w² T(K⁽ˡ⁾) + σ_b²,
/// Θ⁽ˡ⁺¹⁾ = K⁽ˡ⁺¹⁾ + σ_w² Ṫ(K⁽ˡ⁾) Θ⁽ˡ⁾
/// ```
///
/// Where the square roots of a dual have no slope, which is on the diagonal, the diagonal's own
/// formulas are used; so pairs and variances go separately.
///
/// @param depth `L`, blocks of activation and dense layer after the first dense layer
/// @source Cho & Saul 2009 (ReLU); Williams 1997 (erf); Novak et al. 2020, on differentiating
///   kernels, from memory
public record TunableKernel(Activation activation, int depth) {
  /// An activation whose dual is written in differentiable operations.
  public enum Activation {
    ERF,
    RELU
  }

  /// Kernels of `n` inputs, taken apart.
  ///
  /// @param variances `K(xᵢ, xᵢ)`, `(n)`
  /// @param covariances `K(xᵢ, xⱼ)` of the pairs `i < j`, row by row
  /// @param ntkVariances `Θ(xᵢ, xᵢ)`
  /// @param ntkCovariances `Θ(xᵢ, xⱼ)`
  public record Kernels(Var variances, Var covariances, Var ntkVariances, Var ntkCovariances) {}

  public TunableKernel {
    if (depth < 0) {
      throw new IllegalArgumentException(
          "tunable kernel: the depth is " + depth + "; it must be 0 or more");
    }
  }

  /// The kernels of `x: (n, d)`, `n ≥ 2`, for scalars `σ_w²` and `σ_b²`.
  public Kernels of(Tensor x, Var weightVariance, Var biasVariance) {
    Axes.of("tunable kernel").bind("x", x.shape(), "n d");
    int n = x.shape().size(0), pairs = n * (n - 1) / 2;
    if (n < 2) {
      throw new IllegalArgumentException(
          "tunable kernel: x is " + x.shape() + "; give at least two inputs");
    }
    double[] products = Matrices.timesTransposed(x, x).toDoubles();
    Indices first = ends(n, true), second = ends(n, false);
    double[] own = new double[n], between = new double[pairs];
    for (int i = 0; i < n; i++) own[i] = products[i * n + i] / x.shape().size(1);
    for (int p = 0; p < pairs; p++) {
      between[p] = products[first.get(p) * n + second.get(p)] / x.shape().size(1);
    }
    Layer one = new Layer(weightVariance, biasVariance, n),
        two = new Layer(weightVariance, biasVariance, pairs);
    Var q = one.affine(weightVariance.like(Tensor.vector(own)));
    Var k = two.affine(weightVariance.like(Tensor.vector(between)));
    var at = new Kernels(q, k, q, k);
    for (int l = 0; l < depth; l++) at = deeper(at, one, two, first, second);
    return at;
  }

  private Kernels deeper(Kernels at, Layer one, Layer two, Indices first, Indices second) {
    Var q = at.variances();
    TunableDual own = TunableDual.variance(activation, q);
    TunableDual pair =
        TunableDual.covariance(
            activation, at.covariances(), q.gather(0, first), q.gather(0, second));
    Var variances = one.affine(own.value()), covariances = two.affine(pair.value());
    return new Kernels(
        variances,
        covariances,
        variances.plus(one.weight(own.slope().times(at.ntkVariances()))),
        covariances.plus(two.weight(pair.slope().times(at.ntkCovariances()))));
  }

  /// A dense layer on that many entries.
  private record Layer(Var weightVariance, Var biasVariance, int entries) {
    Var weight(Var k) {
      return weightVariance.spread(0, Shape.of(entries)).times(k);
    }

    Var affine(Var k) {
      return weight(k).plus(biasVariance.spread(0, Shape.of(entries)));
    }
  }

  /// The first or second index of each pair `i < j`.
  static Indices ends(int n, boolean first) {
    List<Integer> ends = new ArrayList<>();
    for (int i = 0; i < n; i++) for (int j = i + 1; j < n; j++) ends.add(first ? i : j);
    return Indices.of(ends.stream().mapToInt(Integer::intValue).toArray());
  }
}
