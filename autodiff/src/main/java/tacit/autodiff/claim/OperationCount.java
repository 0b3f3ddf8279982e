// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.claim;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import tacit.autodiff.Var;
import tacit.autodiff.op.*;

/// How many numbers had to be computed: `OPS`, over all values behind some results, each once.
///
/// One operation gives one number from one or two others. A sum of `k` numbers is `k − 1`
/// operations, an entry of a matrix product `2k − 1`. To move numbers costs nothing.
final class OperationCount {
  private OperationCount() {}

  /// All values that the results are made of, themselves included.
  static Set<Var> behind(Var... results) {
    Set<Var> seen = new HashSet<>();
    Deque<Var> open = new ArrayDeque<>();
    for (Var y : results) open.push(y);
    while (!open.isEmpty()) {
      Var v = open.pop();
      if (seen.add(v)) v.inputs().forEach(open::push);
    }
    return seen;
  }

  static long of(Var... results) {
    return behind(results).stream().mapToLong(v -> v.op().map(op -> count(op, v)).orElse(0L)).sum();
  }

  private static long count(Op op, Var y) {
    long numbers = y.shape().count();
    return switch (op) {
      case Unary _, Binary _, PlusRow _, TimesRow _ -> numbers;
      case Matmul m -> numbers * (2L * inner(m, y.inputs().getFirst()) - 1);
      case Sum _ -> y.inputs().getFirst().shape().count() - numbers;
      case Spread _, Reshape _, Permute _, Slice _, Embed _, Concat _, Gather _ -> 0;
      case BatchNorm _,
          BatchNormByInput _,
          BatchNormByScale _,
          Convolve _,
          ConvolveByFilter _,
          ConvolveByInput _,
          ConvolveDense _,
          Custom _,
          Dense _,
          Dropout _,
          LayerNorm _,
          LayerNormByInput _,
          LogSumExp _,
          Max _,
          MaxPool _,
          MaxPoolGather _,
          MaxPoolScatter _,
          ScatterAdd _,
          Softmax _,
          SoftmaxCrossEntropy _,
          SumPool _,
          SumPoolByInput _,
          Where _ ->
          throw new IllegalArgumentException(
              "operation count: %s has no count here; write the function with elementwise"
                      .formatted(op.name())
                  + " operations, matrix products and sums");
    };
  }

  /// `k` of the product `(…, n, k) (…, k, m)`.
  private static int inner(Matmul op, Var a) {
    return a.shape().size(op.transposeA() ? -2 : -1);
  }
}
