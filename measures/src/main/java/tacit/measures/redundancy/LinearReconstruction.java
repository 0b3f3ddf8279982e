// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import java.util.Optional;
import java.util.stream.IntStream;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;

/// How well a chunk `c` of neurons reconstructs the whole layer, by ridge regression with
/// intercept:
///
/// ```text
/// C = (G_cc + λ I)⁻¹ G_c,   γ = x̄ − Cᵀ x̄_c,   X̂ = X_c C + 1 γᵀ
/// S = (X − X̂)ᵀ (X − X̂) = G − G_cᵀ C − λ Cᵀ C,   R² = 1 − tr S / tr G
/// ```
///
/// Fit and residuals are of the same examples; [#evaluate] takes others. The chunk's own neurons
/// count, as in the paper, and cost it nothing; [#r2Complement] asks for the others alone.
///
/// Rows `c` of `S` would be differences of equal numbers; they are `λ² (G_cc + λ I)⁻¹ C`, which
/// loses no digits.
///
/// - Shapes: `G` as of [ActivationScatter], `C: (w, W)`, `γ: (W)`, `S: (W, W)`
///
/// @source Doimo et al. 2022; the form of `S_c` is derived
public record LinearReconstruction(
    ActivationScatter scatter,
    Indices chunk,
    double ridge,
    Tensor coefficients,
    Tensor intercept,
    Tensor residualScatter) {
  /// The paper's `λ`; it is not divided by the number of examples.
  public static final double RIDGE = 1e-8;

  private static final String NAME = "linear reconstruction";

  public static LinearReconstruction of(Tensor x, Indices chunk, double ridge, Kernels on) {
    return of(ActivationScatter.of(x, on), chunk, ridge);
  }

  public static LinearReconstruction of(ActivationScatter scatter, Indices chunk, double ridge) {
    int width = scatter.width();
    Refusals.chunk(NAME, chunk, width);
    Refusals.require(
        NAME,
        ridge >= 0 && Double.isFinite(ridge),
        "ridge is %s; give a finite number from 0 on".formatted(ridge));
    var inverse = ChunkSolver.of(scatter, chunk, ridge);
    Indices all = Indices.of(IntStream.range(0, width).toArray());
    Tensor c = inverse.apply(ChunkSolver.rows(scatter, chunk, all, 0));
    double[] intercept = scatter.mean().toDoubles();
    for (int a = 0; a < chunk.size(); a++) {
      double mean = scatter.mean().get(chunk.get(a));
      for (int j = 0; j < width; j++) intercept[j] -= c.get(a, j) * mean;
    }
    Tensor own = inverse.apply(c);
    return new LinearReconstruction(
        scatter,
        chunk,
        ridge,
        c,
        Tensor.vector(intercept),
        residual(scatter, chunk, ridge, c, own));
  }

  /// `S`, with `own = (G_cc + λ I)⁻¹ C`.
  private static Tensor residual(
      ActivationScatter scatter, Indices chunk, double ridge, Tensor c, Tensor own) {
    double[][] s = Squares.rows(scatter.g()), coefficients = Squares.rows(c);
    for (int i = 0; i < s.length; i++) {
      for (int a = 0; a < coefficients.length; a++) {
        double factor = scatter.g().get(i, chunk.get(a)) + ridge * coefficients[a][i];
        for (int j = 0; j < s.length; j++) s[i][j] -= factor * coefficients[a][j];
      }
    }
    for (int a = 0; a < coefficients.length; a++) {
      for (int j = 0; j < s.length; j++) {
        s[chunk.get(a)][j] = ridge * ridge * own.get(a, j);
        s[j][chunk.get(a)] = ridge * ridge * own.get(a, j);
      }
    }
    for (int i = 0; i < s.length; i++) s[i][i] = Math.max(0, s[i][i]);
    return Tensor.matrix(s);
  }

  /// What to know of a value that means nothing: that of as many unknowns as examples.
  public Optional<String> warning() {
    int w = chunk.size(), n = scatter.examples();
    return n > w + 1
        ? Optional.empty()
        : Optional.of(
            "%d neurons fit any layer on %d examples; give more than %d".formatted(w, n, w + 1));
  }

  /// `R²` of all neurons.
  public double r2() {
    return Squares.explained(residualScatter, scatter.g(), _ -> true);
  }

  /// `R²` of the neurons outside the chunk; NaN where there is none that changes.
  public double r2Complement() {
    boolean[] inside = inside();
    return Squares.explained(residualScatter, scatter.g(), j -> !inside[j]);
  }

  /// `R²` of each neuron; NaN of one that never changes.
  public double[] r2PerNeuron() {
    return IntStream.range(0, scatter.width())
        .mapToDouble(each -> Squares.explained(residualScatter, scatter.g(), j -> j == each))
        .toArray();
  }

  /// `R²` on other examples, against their own means; below 0 where those means do better.
  public double evaluate(Tensor heldOut, Kernels on) {
    var other = ActivationScatter.of(heldOut, on);
    double[][] residuals = Squares.rows(residuals(heldOut));
    double left = 0, all = 0;
    for (int j = 0; j < scatter.width(); j++) {
      if (other.g().get(j, j) == 0) continue;
      all += other.g().get(j, j);
      for (double[] row : residuals) left += row[j] * row[j];
    }
    return 1 - left / all;
  }

  /// `X − X̂` of any examples, `(n, W)`.
  public Tensor residuals(Tensor x) {
    double[][] r = Squares.rows(x), c = Squares.rows(coefficients);
    Refusals.require(
        NAME,
        r.length > 0 && r[0].length == scatter.width(),
        "X is %s but the fit has %d neurons; give a row an example".formatted(x.shape(), width()));
    for (int i = 0; i < r.length; i++) {
      for (int j = 0; j < r[i].length; j++) r[i][j] -= intercept.get(j);
      for (int a = 0; a < c.length; a++) {
        double v = x.get(i, chunk.get(a));
        for (int j = 0; j < r[i].length; j++) r[i][j] -= v * c[a][j];
      }
    }
    return Tensor.matrix(r);
  }

  public int width() {
    return scatter.width();
  }

  /// For each neuron, whether the chunk has it.
  boolean[] inside() {
    boolean[] inside = new boolean[width()];
    for (int neuron : chunk.toArray()) inside[neuron] = true;
    return inside;
  }
}
