// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.check.Cases;
import tacit.autodiff.check.GradientCheck;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.autodiff.op.Add;
import tacit.autodiff.op.ScaleShift;
import tacit.nn.Params;

/// What holds for every factorization, on drawn trees and sizes.
class FactorizationLawsTest {
  private static final Kernels ON = new ScalarKernels();
  // Sums of at most a few thousand products of some twenty factors of order one, in two orders.
  private static final double ROUNDING = 1e-12;

  static List<Factorization> drawn(Seed seed) {
    RandomGenerator random = seed.generator();
    int[] modes = IntStream.range(0, random.nextInt(2, 6)).map(_ -> random.nextInt(1, 4)).toArray();
    return List.of(
        DrawnTrees.factorization(random),
        CpFactorization.of(Shape.of(modes), random.nextInt(1, 5)),
        MatrixFactorization.of(random.nextInt(1, 6), random.nextInt(1, 6), random.nextInt(1, 5)));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_closed_form_is_what_the_chain_rule_gives(Seed seed) {
    for (var f : drawn(seed)) {
      var random = seed.child("weights").generator();
      var w = DrawnTrees.weights(random, f);
      Tensor byEnd = Tensor.gaussian(random, f.shape().toArray());
      Params<Var> p = w.map(t -> Var.of(t, ON));
      Var end = f.apply(p);
      assertClose(f.endTensor(w), end.value());
      var chain = end.times(Var.constant(byEnd, ON)).sum().grad(p.values().toArray(Var[]::new));
      var closed = f.gradient(w, byEnd);
      for (int i = 0; i < w.size(); i++) {
        assertClose(closed.values().get(i), chain.get(i).value());
      }
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void differences_agree_with_the_chain_rule(Seed seed) {
    for (var f : drawn(seed)) {
      var random = seed.child("weights").generator();
      Tensor[] w = DrawnTrees.weights(random, f).values().toArray(Tensor[]::new);
      // Polynomials of degree up to |T|, so differences truncate; eighth powers are eliminated.
      GradientCheck.of(v -> f.apply(f.parameters().with(v)), 1, ON, random, w).require(1e-7);
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_end_tensor_is_homogeneous_of_the_number_of_weights(Seed seed) {
    for (var f : drawn(seed)) {
      var w = DrawnTrees.weights(seed.child("weights").generator(), f);
      // Powers of two scale without rounding.
      Tensor doubled = f.endTensor(w.map(t -> ON.map(new ScaleShift(2, 0), t)));
      Tensor expected = ON.map(new ScaleShift(Math.pow(2, w.size()), 0), f.endTensor(w));
      assertThat(doubled.toDoubles()).containsExactly(expected.toDoubles());
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_norm_of_the_end_tensor_is_at_most_the_product_of_those_of_the_weights(Seed seed) {
    for (var f : drawn(seed)) {
      var w = DrawnTrees.weights(seed.child("weights").generator(), f);
      double bound =
          w.values().stream().mapToDouble(FactorizationLawsTest::norm).reduce(1, (a, b) -> a * b);
      assertThat(norm(f.endTensor(w))).isLessThanOrEqualTo(bound * (1 + ROUNDING));
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_end_tensor_is_linear_in_each_weight(Seed seed) {
    for (var f : drawn(seed)) {
      var random = seed.child("weights").generator();
      var a = DrawnTrees.weights(random, f);
      int moved = random.nextInt(a.size());
      var b = replaced(a, moved, Tensor.gaussian(random, a.values().get(moved).shape().toArray()));
      var sum = replaced(a, moved, plus(a.values().get(moved), b.values().get(moved)));
      assertClose(f.endTensor(sum), plus(f.endTensor(a), f.endTensor(b)));
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void an_entry_is_read_without_the_end_tensor(Seed seed) {
    for (var f : drawn(seed)) {
      var w = DrawnTrees.weights(seed.child("weights").generator(), f);
      Tensor end = f.endTensor(w);
      double size = Math.max(1, norm(end));
      for (int i = 0; i < end.shape().count(); i++) {
        int[] at = end.shape().index(i);
        assertThat(f.evaluateAt(w, at)).isCloseTo(end.get(at), within(ROUNDING * size));
      }
    }
  }

  private static Params<Tensor> replaced(Params<Tensor> w, int i, Tensor other) {
    List<Tensor> values = new ArrayList<>(w.values());
    values.set(i, other);
    return w.with(values);
  }

  private static Tensor plus(Tensor a, Tensor b) {
    return ON.zip(new Add(), a, b);
  }

  static double norm(Tensor t) {
    return Math.sqrt(
        IntStream.range(0, t.shape().count())
            .mapToDouble(i -> t.toDoubles()[i] * t.toDoubles()[i])
            .sum());
  }

  static void assertClose(Tensor got, Tensor wanted) {
    assertThat(got.shape()).isEqualTo(wanted.shape());
    double size = Math.max(1, norm(wanted));
    double[] a = got.toDoubles(), b = wanted.toDoubles();
    for (int i = 0; i < a.length; i++) {
      assertThat(a[i]).isCloseTo(b[i], within(ROUNDING * size));
    }
  }
}
