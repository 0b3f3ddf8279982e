// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.check.Cases;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.nn.Params;

class ProductPoolingNetworkTest {
  private static final Kernels ON = new ScalarKernels();
  // Sums of at most a few thousand products of order one, in two orders.
  private static final double ROUNDING = 1e-12;

  static Stream<ModeTree> trees() {
    return Stream.of(
        ModeTree.perfect(4, 2),
        ModeTree.perfect(8, 2),
        ModeTree.perfect(9, 3),
        ModeTree.star(3),
        ModeTree.layered(5, 2),
        ModeTree.interleaved(4, 2),
        ModeTree.interleaved(8, 2));
  }

  @ParameterizedTest
  @MethodSource("trees")
  void one_hot_inputs_read_the_entries_of_the_end_tensor(ModeTree tree) {
    var random = new Seed(7).generator();
    var f = HierarchicalFactorization.of(tree, twos(tree.order()), 3);
    var w = DrawnTrees.weights(random, f);
    Shape shape = f.shape();
    List<Tensor> inputs = new ArrayList<>();
    for (int n = 0; n < tree.order(); n++) {
      double[] hot = new double[shape.count() * 2];
      for (int i = 0; i < shape.count(); i++) hot[2 * i + shape.index(i)[n]] = 1;
      inputs.add(Tensor.of(Shape.of(shape.count(), 2), hot));
    }
    Tensor out = outputs(f, w, inputs);
    FactorizationLawsTest.assertClose(out, f.endTensor(w).reshape(out.shape()));
  }

  private static Shape twos(int order) {
    return Shape.of(Collections.nCopies(order, 2).stream().mapToInt(d -> d).toArray());
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void gaussian_inputs_measure_the_end_tensor(Seed seed) {
    var random = seed.generator();
    var f = DrawnTrees.factorization(random);
    var w = DrawnTrees.weights(random, f);
    Tensor end = f.endTensor(w);
    List<Tensor> inputs = new ArrayList<>();
    for (int d : f.modes()) inputs.add(Tensor.gaussian(random, 10, d));
    double[] out = outputs(f, w, inputs).toDoubles();
    for (int b = 0; b < 10; b++) {
      double measured = measure(end, inputs, b);
      double size = Math.max(1, FactorizationLawsTest.norm(end) * norms(inputs, b));
      assertThat(out[b]).isCloseTo(measured, within(ROUNDING * size));
      assertThat(f.evaluate(w, rows(inputs, b))).isCloseTo(measured, within(ROUNDING * size));
    }
  }

  private static Tensor outputs(
      HierarchicalFactorization f, Params<Tensor> w, List<Tensor> inputs) {
    var network = new ProductPoolingNetwork(f);
    return network
        .apply(
            w.map(t -> Var.constant(t, ON)), inputs.stream().map(x -> Var.constant(x, ON)).toList())
        .value();
  }

  /// `Σ W[i] Π xₙ[iₙ]`, entry by entry.
  private static double measure(Tensor end, List<Tensor> inputs, int b) {
    double sum = 0;
    for (int i = 0; i < end.shape().count(); i++) {
      int[] at = end.shape().index(i);
      double product = end.get(at);
      for (int n = 0; n < at.length; n++) product *= inputs.get(n).get(b, at[n]);
      sum += product;
    }
    return sum;
  }

  private static double norms(List<Tensor> inputs, int b) {
    double product = 1;
    for (double[] x : rows(inputs, b)) product *= FactorizationLawsTest.norm(Tensor.vector(x));
    return product;
  }

  private static double[][] rows(List<Tensor> inputs, int b) {
    double[][] rows = new double[inputs.size()][];
    for (int n = 0; n < rows.length; n++) {
      rows[n] = new double[inputs.get(n).shape().size(1)];
      for (int i = 0; i < rows[n].length; i++) rows[n][i] = inputs.get(n).get(b, i);
    }
    return rows;
  }

  // 10⁶⁴ entries, one of which is read: 2⁶³ products of 127 weights, all of 1.
  @Test
  void an_entry_of_a_tensor_that_no_memory_holds() {
    var f =
        HierarchicalFactorization.of(ModeTree.perfect(64, 2), Collections.nCopies(64, 10), _ -> 2);
    Params<Tensor> ones = f.parameters().map(s -> Tensor.full(DType.FLOAT64, s, 1));
    assertThat(f.evaluateAt(ones, new int[64])).isEqualTo(0x1p63);
    assertThat(f.endTensorCount()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void inputs_that_do_not_fit_are_refused() {
    var f = Goldens.binary();
    var w = Goldens.binaryWeights();
    assertThatThrownBy(() -> f.evaluate(w, new double[] {1, 2}))
        .hasMessage("factorization: 1 inputs for 4 modes; give one for each");
    double[] two = {1, 2};
    assertThatThrownBy(() -> f.evaluate(w, two, two, new double[] {1, 2, 3}, two))
        .hasMessage("factorization: input 2 has 3 numbers for a mode of size 2");
    RandomGenerator random = new Seed(1).generator();
    List<Tensor> few = List.of(Tensor.gaussian(random, 3, 2));
    assertThatThrownBy(() -> outputs(f, w, few))
        .hasMessage("product pooling: 1 inputs for 4 modes; give one for each");
    List<Tensor> uneven =
        List.of(
            Tensor.gaussian(random, 3, 2),
            Tensor.gaussian(random, 4, 2),
            Tensor.gaussian(random, 3, 2),
            Tensor.gaussian(random, 3, 2));
    assertThatThrownBy(() -> outputs(f, w, uneven))
        .hasMessage("product pooling: input 1 has shape (4, 2) where (3, 2) belongs");
  }
}
