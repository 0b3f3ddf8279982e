// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.Params;

/// Factorizations of small whole numbers, worked out by hand and by two other programs: nothing
/// rounds, so values are exact.
final class Goldens {
  private Goldens() {}

  /// Order 4, all modes and widths 2, the binary tree of neighbors.
  static HierarchicalFactorization binary() {
    return HierarchicalFactorization.of(ModeTree.perfect(4, 2), Shape.of(2, 2, 2, 2), 2);
  }

  /// The same sizes, but modes 0 and 2 meet first, and 1 and 3.
  static HierarchicalFactorization interleaved() {
    return HierarchicalFactorization.of(ModeTree.interleaved(4, 2), Shape.of(2, 2, 2, 2), 2);
  }

  /// Weights of [#binary].
  static Params<Tensor> binaryWeights() {
    return weights(
        binary(),
        Map.of(
            "0", rows(1, 2, 0, 1),
            "1", rows(1, 0, 1, 1),
            "2", rows(2, 1, 1, -1),
            "3", rows(1, 1, 0, 2),
            "[0,1]", rows(1, 1, 1, -1),
            "[2,3]", rows(1, 0, 2, 1),
            "[[0,1],[2,3]]", Tensor.matrix(new double[] {1}, new double[] {2})));
  }

  /// Weights of [#interleaved]: leaves and root as above, `{0, 2}` as `{0, 1}`, `{1, 3}` as `{2,
  /// 3}`.
  static Params<Tensor> interleavedWeights() {
    return weights(
        interleaved(),
        Map.of(
            "0", rows(1, 2, 0, 1),
            "1", rows(1, 0, 1, 1),
            "2", rows(2, 1, 1, -1),
            "3", rows(1, 1, 0, 2),
            "[0,2]", rows(1, 1, 1, -1),
            "[1,3]", rows(1, 0, 2, 1),
            "[[0,2],[1,3]]", Tensor.matrix(new double[] {1}, new double[] {2})));
  }

  /// Weights or gradients in post-order, from a value for the text of each node.
  static Params<Tensor> weights(HierarchicalFactorization f, Map<String, Tensor> byText) {
    Map<String, Tensor> byName = new LinkedHashMap<>();
    for (var node : f.tree().nodes()) byName.put(f.name(node), byText.get(node.text()));
    return Params.of(byName);
  }

  static Tensor rows(double a, double b, double c, double d) {
    return Tensor.matrix(new double[] {a, b}, new double[] {c, d});
  }

  /// Gradient by the end tensor of `½ Σ (W_i − y_i)²` over the four observations of the goldens.
  static Tensor residual(Tensor end) {
    double[] by = new double[16];
    observe(end, by, 1, 0, 0, 0, 0);
    observe(end, by, 2, 0, 1, 1, 0);
    observe(end, by, -1, 1, 0, 0, 1);
    observe(end, by, 3, 1, 1, 1, 1);
    return Tensor.of(end.shape(), by);
  }

  private static void observe(Tensor end, double[] by, double y, int... index) {
    by[end.shape().offset(index)] = end.get(index) - y;
  }

  static List<double[]> values(Params<Tensor> params) {
    return params.values().stream().map(Tensor::toDoubles).toList();
  }
}
