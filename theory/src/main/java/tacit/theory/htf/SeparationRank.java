// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.linalg.Svd;
import tacit.nn.Params;
import tacit.nn.factorization.HierarchicalFactorization;

/// Separation rank, how many products it takes to write a function of two parts of its input:
///
/// ```text
/// sep(f; I) = min { R : f(x) = Σ_{r≤R} g_r(x_I) h_r(x_rest) }
/// ```
///
/// 0 if `f` is 0, and 1 if it models no dependence between the parts beyond a product. For `f(x) =
/// ⟨⊗ₙ x⁽ⁿ⁾, W⟩` it is the rank of `⟦W; I⟧` ([#exact]). Of any function [#grid] gives a lower
/// bound: the rank of its values `F_ab = f(x_I^a, x_rest^b)` at `m` drawn settings of each part.
///
/// @param rank singular values above the tolerance
/// @param effectiveRank [EffectiveRank] of the same matrix
/// @param singularValues all of them, descending
/// @param saturated whether the rank is as large as the matrix allows: a larger grid may show more
/// @source Razin, Maman & Cohen 2022, section 5, from memory; Beylkin & Mohlenkamp 2002
public record SeparationRank(
    int rank, double effectiveRank, Tensor singularValues, boolean saturated) {
  /// The tolerance that suits grids of FLOAT64 functions, in units of the largest singular value.
  public static final double TOLERANCE = 1e-8;

  /// One whole input, drawn.
  @FunctionalInterface
  public interface Sampler {
    double[] draw();
  }

  /// Of `f(x) = ⟨⊗ₙ x⁽ⁿ⁾, W⟩`: the rank of `⟦W; I⟧`. Nothing is drawn.
  public static SeparationRank exact(Tensor w, int... modes) {
    Tensor matrix = Matricization.of(w, modes);
    return of(matrix, NumericalRank.tolerance(matrix.shape()));
  }

  /// Of the network that equals a factorization, by its end tensor.
  public static SeparationRank exact(
      HierarchicalFactorization model, Params<Tensor> w, int... modes) {
    return exact(model.endTensor(w), modes);
  }

  /// Of values on a grid, `F: (m, m')`, row for row a setting of one part and column for column one
  /// of the other; for functions that are cheaper to ask for many inputs at once.
  public static SeparationRank of(Tensor values, double relativeTolerance) {
    Tensor sigma = Svd.sigmaOf(values);
    int rank = NumericalRank.ofSingularValues(relativeTolerance, sigma.toDoubles());
    double effective = EffectiveRank.ofSingularValues(sigma.toDoubles());
    return new SeparationRank(rank, effective, sigma, rank == sigma.shape().count());
  }

  /// Of any function of `d` numbers, at `m` settings of the numbers in `region` and `m` of the
  /// rest, each taken from inputs that the sampler draws.
  ///
  /// @param region positions of the input, some but not all, from 0; [#positions] gives those of
  ///   modes
  /// @param relativeTolerance in units of the largest singular value, such as [#TOLERANCE]
  public static SeparationRank grid(
      ToDoubleFunction<double[]> f,
      int[] region,
      int m,
      Sampler sampler,
      double relativeTolerance) {
    require(m >= 1, "a grid of " + m + " settings; give at least 1");
    int d = sampler.draw().length;
    boolean[] in = membership(region, d);
    double[][] inside = drawn(sampler, m, d), outside = drawn(sampler, m, d);
    double[] values = new double[m * m];
    for (int i = 0; i < values.length; i++) {
      values[i] = f.applyAsDouble(joined(inside[i / m], outside[i % m], in));
    }
    return of(Tensor.of(Shape.of(m, m), values), relativeTolerance);
  }

  /// Where the numbers of these modes are in an input that joins the vectors `x⁽⁰⁾, x⁽¹⁾, …`.
  ///
  /// @param sizes of the modes, `(D₀, …, D_{N−1})`
  public static int[] positions(Shape sizes, int... modes) {
    return Arrays.stream(modes)
        .flatMap(n -> {
          int from = Arrays.stream(sizes.slice(0, sizes.axis(n)).toArray()).sum();
          return IntStream.range(from, from + sizes.size(n));
        })
        .toArray();
  }

  private static double[][] drawn(Sampler sampler, int m, int d) {
    double[][] inputs = new double[m][];
    for (int a = 0; a < m; a++) {
      inputs[a] = sampler.draw().clone();
      int size = inputs[a].length;
      require(size == d, "the sampler drew %d numbers, then %d; draw as many".formatted(d, size));
    }
    return inputs;
  }

  private static boolean[] membership(int[] region, int d) {
    boolean[] in = new boolean[d];
    for (int i : region) {
      require(
          i >= 0 && i < d,
          "position %d of an input of %d numbers; they count from 0".formatted(i, d));
      in[i] = true;
    }
    long count = IntStream.range(0, d).filter(i -> in[i]).count();
    require(
        count > 0 && count < d,
        "the region has %d of the %d numbers of an input; name some but not all"
            .formatted(count, d));
    return in;
  }

  private static double[] joined(double[] inside, double[] outside, boolean[] in) {
    double[] x = outside.clone();
    for (int i = 0; i < x.length; i++) if (in[i]) x[i] = inside[i];
    return x;
  }

  private static void require(boolean right, String message) {
    if (!right) throw new IllegalArgumentException("separation rank: " + message);
  }
}
