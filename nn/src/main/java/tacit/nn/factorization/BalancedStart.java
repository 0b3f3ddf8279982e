// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.linalg.Qr;
import tacit.autodiff.op.Multiply;
import tacit.nn.Params;

/// Balanced start values: the vectors of a component have one norm, and every weight the Frobenius
/// norm `scale`. Gradient flow keeps the balance.
///
/// - Matrices: `W_l = O_l diag(s) O_{l−1}ᵀ` with orthonormal columns `O_l`, so `W_{l+1}ᵀ W_{l+1} =
///   W_l W_lᵀ`
/// - CP: Gaussian vectors, those of each component brought to their geometric mean norm
/// - Trees: squared norms `r_ν > 0` of the components of each node, `Σ r_ν = scale²`; the squared
///   entries of `W_ν` have row sums `r_ν` and column sums `r_Pa(ν)` ([Sinkhorn]), columns of leaves
///   the norm `√r_Pa`, the root the entries `±√r`
///
/// Derived. `s²` and `r_ν` are uniform in `[½, 3/2]` before they are scaled to the sum `scale²`.
///
/// @param scale norm of every weight
public record BalancedStart(double scale) implements Start {
  private static final double LEAST = 0.5;
  private static final double MOST = 1.5;

  public BalancedStart {
    if (!(scale > 0) || Double.isInfinite(scale)) {
      throw new IllegalArgumentException(
          "balanced start: scale " + scale + " must be a number greater than 0");
    }
  }

  @Override
  public Params<Tensor> of(Factorization factorization, Seed seed) {
    return switch (factorization) {
      case MatrixFactorization f -> matrices(f, seed);
      case CpFactorization f -> vectors(f, seed);
      case HierarchicalFactorization f -> tree(f, seed);
    };
  }

  private Params<Tensor> matrices(MatrixFactorization f, Seed seed) {
    Kernels on = OneThread.KERNELS;
    int rank = f.sizes().stream().mapToInt(d -> d).min().orElseThrow();
    double[] s = squares(seed.child("s"), rank);
    for (int i = 0; i < rank; i++) s[i] = Math.sqrt(s[i]);
    List<Tensor> layers = new ArrayList<>();
    Tensor before = frame(seed.child("frame").child(0), f.sizes().getFirst(), rank);
    for (int l = 1; l <= f.depth(); l++) {
      Tensor frame = frame(seed.child("frame").child(l), f.sizes().get(l), rank);
      Tensor scaled = on.zipRow(new Multiply(), frame, Tensor.vector(s));
      layers.add(on.matmul(scaled, false, before, true));
      before = frame;
    }
    return f.parameters().with(layers);
  }

  private static Tensor frame(Seed seed, int d, int rank) {
    return Qr.of(Tensor.gaussian(seed.generator(), d, rank)).q();
  }

  private Params<Tensor> vectors(CpFactorization f, Seed seed) {
    double[] squares = squares(seed.child("r"), f.components());
    Params<Shape> shapes = f.parameters();
    return shapes.with(
        shapes.names().stream()
            .map(name -> columns(seed.child(name), shapes.get(name).size(0), squares))
            .toList());
  }

  private Params<Tensor> tree(HierarchicalFactorization f, Seed seed) {
    Map<String, Tensor> weights = new LinkedHashMap<>();
    for (var node : f.tree().nodes()) {
      Seed own = seed.child(f.name(node));
      double[] above =
          f.tree()
              .parent(node)
              .map(parent -> squares(f, parent, seed))
              .orElse(new double[] {scale * scale});
      Tensor w =
          node.isLeaf()
              ? columns(own, f.width(node), above)
              : Sinkhorn.drawn(own.generator(), squares(f, node, seed), above);
      weights.put(f.name(node), w);
    }
    return Params.of(weights);
  }

  /// `r_ν`.
  private double[] squares(HierarchicalFactorization f, ModeTree.Node node, Seed seed) {
    return squares(seed.child("r").child(f.name(node)), f.width(node));
  }

  /// Uniform numbers of `[½, 3/2]`, scaled to the sum `scale²`.
  private double[] squares(Seed seed, int count) {
    RandomGenerator random = seed.generator();
    double[] r = random.doubles(count, LEAST, MOST).toArray();
    double sum = 0;
    for (double value : r) sum += value;
    for (int i = 0; i < count; i++) r[i] *= scale * scale / sum;
    return r;
  }

  /// Gaussian directions as columns of these squared norms.
  private static Tensor columns(Seed seed, int d, double... squares) {
    double[] w = Tensor.gaussian(seed.generator(), d, squares.length).toDoubles();
    for (int r = 0; r < squares.length; r++) {
      double own = 0;
      for (int i = 0; i < d; i++) own += w[i * squares.length + r] * w[i * squares.length + r];
      double by = Math.sqrt(squares[r] / own);
      for (int i = 0; i < d; i++) w[i * squares.length + r] *= by;
    }
    return Tensor.of(Shape.of(d, squares.length), w);
  }
}
