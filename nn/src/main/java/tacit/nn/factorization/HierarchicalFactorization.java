// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.nn.Params;

/// Hierarchical tensor factorization (HTF) along a [ModeTree]: `Φ_{n} = W_{n}` at the leaves, `Φ_ν
/// = π_ν(K_ν W_ν)` with the Khatri-Rao product `K_ν = Φ_{c₁} ⊙ … ⊙ Φ_{c_P}` of the children above
/// them; the end tensor is `Φ` of the root.
///
/// - Shapes: `W_ν: (R_ν, R_Pa(ν))`, of a leaf `(D_n, R_Pa)`, of the root `(R_root, 1)`; `Φ_ν: (Π
///   D_n of its modes, R_Pa)`; named `weight_0`, `weight_1`, … in the tree's post-order
/// - `K_ν[(i₁, …, i_P), r] = Π Φ_{c_k}[i_k, r]`, the first child slowest; `π_ν` puts the rows into
///   the order of ascending modes
/// - Degree: the end tensor is linear in each weight, so homogeneous of degree `|T|`
///
/// @param modes `D_n`, the size of each mode
/// @param widths `R_ν`, the number of local components of each interior node
/// @source Razin, Maman & Cohen 2022, section 3 (equations of the end tensor)
public record HierarchicalFactorization(
    ModeTree tree, List<Integer> modes, Map<ModeTree.Node, Integer> widths)
    implements Factorization {
  static final String PREFIX = "weight_";

  public HierarchicalFactorization {
    modes = List.copyOf(modes);
    WidthChecks.check(tree, modes, widths);
    widths = Map.copyOf(widths);
  }

  /// One width at all interior nodes.
  public static HierarchicalFactorization of(ModeTree tree, Shape modes, int width) {
    return of(tree, modes, _ -> width);
  }

  /// A width for each interior node.
  public static HierarchicalFactorization of(
      ModeTree tree, Shape modes, ToIntFunction<ModeTree.Node> width) {
    return of(tree, Arrays.stream(modes.toArray()).boxed().toList(), width);
  }

  /// A width for each interior node; for mode sizes of which no shape has room for the product.
  public static HierarchicalFactorization of(
      ModeTree tree, List<Integer> modes, ToIntFunction<ModeTree.Node> width) {
    Map<ModeTree.Node, Integer> widths = new LinkedHashMap<>();
    for (var node : tree.interiorNodes()) widths.put(node, width.applyAsInt(node));
    return new HierarchicalFactorization(tree, modes, widths);
  }

  /// `R_ν`, of a leaf `D_n`: rows of its weight.
  public int width(ModeTree.Node node) {
    if (node.isLeaf()) return modes.get(node.modes().getFirst());
    @Nullable Integer width = widths.get(node);
    if (width == null) throw WidthChecks.stranger(tree, node);
    return width;
  }

  /// `R_Pa(ν)`, of the root 1: columns of its weight.
  public int parentWidth(ModeTree.Node node) {
    return tree.parent(node).map(this::width).orElse(1);
  }

  /// The name of its weight.
  public String name(ModeTree.Node node) {
    return PREFIX + tree.index(node);
  }

  @Override
  public Params<Shape> parameters() {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    for (var node : tree.nodes()) {
      shapes.put(name(node), Shape.of(width(node), parentWidth(node)));
    }
    return Params.of(shapes);
  }

  @Override
  public Var apply(Params<Var> w) {
    Shape end = shape();
    return TreeHistory.of(this, w, tree.root()).reshape(end);
  }

  /// `Φ_ν`, rows in the order of ascending modes.
  public Tensor nodeMatrix(Params<Tensor> w, ModeTree.Node node) {
    int[] below = node.modes().stream().mapToInt(modes::get).toArray();
    new EndTensorSize(Arrays.stream(below).boxed().toList()).shape();
    return TreeHistory.of(this, constants(w), node).value();
  }

  /// By the network that equals it.
  @Override
  public double evaluate(Params<Tensor> w, double[]... x) {
    FactorizationChecks.inputs(modes, x);
    List<Var> inputs = Arrays.stream(x).map(HierarchicalFactorization::row).toList();
    return new ProductPoolingNetwork(this).apply(constants(w), inputs).item();
  }

  private static Var row(double... x) {
    return Var.constant(Tensor.of(Shape.of(1, x.length), x), OneThread.KERNELS);
  }

  private Params<Var> constants(Params<Tensor> w) {
    return checked(w).map(t -> Var.constant(t, OneThread.KERNELS));
  }

  @Override
  public ClosedForm closedForm() {
    return TreeForm.of(this);
  }
}
