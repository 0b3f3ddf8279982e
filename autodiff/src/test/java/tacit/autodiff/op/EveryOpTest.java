// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.check.Cases;
import tacit.autodiff.check.GradientCheck;
import tacit.autodiff.check.OpCases;
import tacit.autodiff.kernel.Checked;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;

/// Every operation of the sealed hierarchy: its gradient, the gradient of its gradient, and its
/// tangent. An operation without a case fails the first test.
class EveryOpTest {
  private static final Kernels ON = new ScalarKernels();

  @Test
  void every_operation_has_a_case() {
    assertThat(OpCases.drawn(new Seed(0).generator()).keySet())
        .containsExactlyInAnyOrderElementsOf(operations(Op.class).toList());
  }

  private static Stream<Class<?>> operations(Class<?> op) {
    if (!op.isSealed()) return Modifier.isFinal(op.getModifiers()) ? Stream.of(op) : Stream.empty();
    return Arrays.stream(op.getPermittedSubclasses()).flatMap(EveryOpTest::operations);
  }

  static Stream<Arguments> cases() {
    return Cases.seeds()
        .flatMap(seed ->
            OpCases.drawn(seed.generator()).values().stream()
                .flatMap(List::stream)
                .map(c -> Arguments.of(seed, c.op().name(), c)));
  }

  /// Differences leave about 1e-12 of the sum of absolute terms; one in a thousand drawn directions
  /// lets the terms cancel to a thousandth. A wrong formula is off by far more.
  @ParameterizedTest(name = "{1}, {0}")
  @MethodSource("cases")
  void gradient_and_its_gradient_agree_with_differences(Seed seed, String name, OpCases.Case each) {
    RandomGenerator random = seed.child(name).generator();
    GradientCheck.of(each.function(), ON, random, each.at().toArray(Tensor[]::new)).require(1e-8);
  }

  /// `⟨u, J v⟩ = ⟨Jᵀ u, v⟩`, two sums of the same products in another order.
  @ParameterizedTest(name = "{1}, {0}")
  @MethodSource("cases")
  void tangent_and_cotangent_are_transposes(Seed seed, String name, OpCases.Case each) {
    RandomGenerator random = seed.child(name).generator();
    Function<Tensor, Var> drawn =
        like -> Var.constant(Tensor.gaussian(random, like.shape().toArray()), ON);
    Var[] x = each.at().stream().map(t -> Var.of(t, ON)).toArray(Var[]::new);
    List<Var> v = each.at().stream().map(drawn).toList();
    Var y = Var.of(each.op(), x);
    Var u = drawn.apply(y.value());
    List<Double> left = terms(List.of(u), List.of(y.jvp(v, x)));
    List<Double> right = terms(y.vjp(u, x), v);
    double size =
        left.stream().mapToDouble(Math::abs).sum() + right.stream().mapToDouble(Math::abs).sum();
    int count = left.size() + right.size();
    assertThat(total(left)).isCloseTo(total(right), within(count * Math.ulp(1.0) * size));
  }

  @ParameterizedTest(name = "{1}, {0}")
  @MethodSource("cases")
  void watched_kernels_compute_the_same(Seed seed, String name, OpCases.Case each) {
    Kernels watched = new Checked(ON);
    assertThat(gradients(each, watched)).isEqualTo(gradients(each, ON));
  }

  /// All numbers of the value and of the gradients of its sum.
  private static List<Double> gradients(OpCases.Case each, Kernels on) {
    Var[] x = each.at().stream().map(t -> Var.of(t, on)).toArray(Var[]::new);
    Var y = Var.of(each.op(), x);
    return Stream.concat(Stream.of(y), y.sum().grad(x).stream())
        .flatMap(v -> Arrays.stream(v.value().toDoubles()).boxed())
        .toList();
  }

  private static List<Double> terms(List<Var> a, List<Var> b) {
    List<Double> terms = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      for (double t : a.get(i).times(b.get(i)).value().toDoubles()) terms.add(t);
    }
    return terms;
  }

  private static double total(List<Double> terms) {
    return terms.stream().mapToDouble(t -> t).sum();
  }
}
