// SPDX-License-Identifier: Apache-2.0
package tacit.measures.similarity;

import java.util.Arrays;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;

/// A positive semidefinite likeness of examples, `Kᵢⱼ = k(xᵢ, xⱼ)`.
public interface Kernel {
  /// `K: (n, n)` of the rows of `x: (n, d)`.
  Tensor gram(Tensor x, Kernels on);

  /// `K = X̃ X̃ᵀ` of the centered matrix, which has the HSIC of `X Xᵀ` and less rounding.
  record Linear() implements Kernel {
    @Override
    public Tensor gram(Tensor x, Kernels on) {
      Matrix rows = Representation.anyOf("linear kernel", "x", x, 1);
      Representation.pairwise("linear kernel", rows.n());
      return rows.centered().gram(on).tensor();
    }
  }

  /// Which squared distances the median of [Rbf] is of.
  enum Median {
    /// All `n²`, the `n` zeros of the diagonal among them.
    FULL_MATRIX,
    /// The `n (n − 1)/2` of two examples.
    OFF_DIAGONAL
  }

  /// `Kᵢⱼ = exp(−‖xᵢ − xⱼ‖² / (2 t² med))`, `med` the median of the **squared** distances, the mean
  /// of the two in the middle where their number is even.
  ///
  /// @param t width beside the median, above 0, usually 1
  /// @source Kornblith et al. 2019, section 4 (their published code squares the distances and keeps
  ///   the diagonal)
  record Rbf(double t, Median median) implements Kernel {
    private static final String NAME = "rbf kernel";

    public Rbf {
      Representation.require(
          NAME, t > 0 && Double.isFinite(t), "t is " + t + "; give a finite number above 0");
    }

    @Override
    public Tensor gram(Tensor x, Kernels on) {
      var rows = new SquaredDistances(Representation.anyOf(NAME, "x", x, 2));
      Representation.pairwise(NAME, rows.count());
      double[] squares = rows.all(on);
      double middle = median(squares, rows.count());
      Representation.require(
          NAME,
          middle > 0,
          "the median of the squared distances is 0: half of the pairs are equal examples; give distinct examples");
      double[] k = new double[squares.length];
      for (int i = 0; i < k.length; i++) k[i] = Math.exp(-squares[i] / (2 * t * t * middle));
      return new Matrix(k, rows.count(), rows.count()).tensor();
    }

    /// Of the whole matrix; without its diagonal the `n` zeros in front are passed over, and each
    /// distance stands there twice.
    private double median(double[] squares, int n) {
      double[] sorted = squares.clone();
      Arrays.sort(sorted);
      int from = median == Median.FULL_MATRIX ? 0 : n, count = sorted.length - from;
      return (sorted[from + (count - 1) / 2] + sorted[from + count / 2]) / 2;
    }
  }
}
