// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.Reduction;
import tacit.autodiff.op.Multiply;
import tacit.nn.Params;

/// CP tensor factorization, a sum of outer products: `W = Σ_r w_{r,0} ⊗ w_{r,1} ⊗ ⋯ ⊗ w_{r,N−1}`,
/// `r = 1, …, R`.
///
/// - Shapes: `factor_n: (D_n, R)`, column `r` being `w_{r,n}`; `W: (D_0, …, D_{N−1})`
///
/// @param modes `D_n`, the size of each mode
/// @param components `R`
/// @source Razin, Maman & Cohen 2021, section 3 (tensor factorization)
public record CpFactorization(List<Integer> modes, int components) implements Factorization {
  private static final String PREFIX = "factor_";

  public CpFactorization {
    modes = List.copyOf(modes);
    if (modes.size() < 2) throw bad("modes " + modes + "; give 2 or more");
    for (int d : modes)
      if (d < 1) throw bad("a mode of size " + d + " in " + modes + "; give 1 or more");
    if (components < 1) throw bad(components + " components; give 1 or more");
  }

  public static CpFactorization of(Shape modes, int components) {
    return new CpFactorization(sizes(modes), components);
  }

  /// As many components as any tensor needs at most, the product of all modes but the largest.
  public static CpFactorization of(Shape modes) {
    List<Integer> sizes = sizes(modes);
    return new CpFactorization(sizes, modes.count() / Math.max(1, Collections.max(sizes)));
  }

  private static List<Integer> sizes(Shape modes) {
    return Arrays.stream(modes.toArray()).boxed().toList();
  }

  private static IllegalArgumentException bad(String problem) {
    return new IllegalArgumentException("cp factorization: " + problem);
  }

  /// `N`.
  public int order() {
    return modes.size();
  }

  @Override
  public Params<Shape> parameters() {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    for (int n = 0; n < order(); n++) {
      shapes.put(PREFIX + n, Shape.of(modes.get(n), components));
    }
    return Params.of(shapes);
  }

  @Override
  public Var apply(Params<Var> w) {
    Shape end = shape();
    EndTensorSize.checkProduct(end.count(), components);
    Var product = w.get(PREFIX + 0);
    for (int n = 1; n < order(); n++) {
      product = TreeHistory.khatriRao(product, w.get(PREFIX + n));
    }
    return product.sum(1).reshape(end);
  }

  /// `Σ_r Π_n ⟨w_{r,n}, xₙ⟩`.
  @Override
  public double evaluate(Params<Tensor> w, double[]... x) {
    FactorizationChecks.inputs(modes, x);
    List<Tensor> factors = checked(w).values();
    Kernels on = OneThread.KERNELS;
    Tensor product = Tensor.full(DType.FLOAT64, Shape.of(1, components), 1);
    for (int n = 0; n < x.length; n++) {
      Tensor row = Tensor.of(Shape.of(1, x[n].length), x[n]);
      Tensor own = on.matmul(row, false, factors.get(n), false);
      product = on.zip(new Multiply(), product, own);
    }
    return on.reduce(Reduction.SUM, product, 0, 2).item();
  }

  @Override
  public ClosedForm closedForm() {
    Shape end = shape();
    EndTensorSize.checkProduct(end.count() / modes.getLast(), components);
    return (on, w) -> CpPass.of(on, end, w);
  }
}
