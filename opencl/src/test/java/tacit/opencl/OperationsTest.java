// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.check.Cases;
import tacit.autodiff.check.GradientCheck;
import tacit.autodiff.check.OpCases;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.autodiff.op.Op;
import tacit.autodiff.op.Where;
import tacit.testing.NeedsOpenCl;

/// Every operation on a device: its value, gradient, the gradient of its gradient, and its tangent.
@NeedsOpenCl
class OperationsTest {
  private static final int SEEDS = 2;

  static Stream<Arguments> cases() {
    return Cases.seeds()
        .limit(SEEDS)
        .flatMap(seed ->
            OpCases.drawn(seed.generator()).values().stream()
                .flatMap(List::stream)
                .map(c -> Arguments.of(seed, c.op().name(), c)));
  }

  static Stream<Arguments> typedCases() {
    return TestDevice.types()
        .map(each -> each.get()[0])
        .flatMap(type -> cases().map(c -> Arguments.of(type, c.get()[0], c.get()[1], c.get()[2])));
  }

  /// The processor's own test asks the same: differences leave about 1e-12 of the terms, which may
  /// cancel.
  @ParameterizedTest(name = "{1}, {0}")
  @MethodSource("cases")
  void gradient_and_its_gradient_agree_with_differences(Seed seed, String name, OpCases.Case each) {
    Assumptions.assumeTrue(TestDevice.session().info().doubles(), "needs a device with doubles");
    RandomGenerator random = seed.child(name).generator();
    GradientCheck.of(
            each.function(), TestDevice.kernels(), random, each.at().toArray(Tensor[]::new))
        .require(1e-8);
  }

  /// `⟨u, J v⟩ = ⟨Jᵀ u, v⟩`, two sums of the same products, each product of a few kernels that are
  /// right to four roundings; sums of a kernel have fewer than `count` terms.
  @ParameterizedTest(name = "{2}, {0}, {1}")
  @MethodSource("typedCases")
  void tangent_and_cotangent_are_transposes(DType type, Seed seed, String name, OpCases.Case each) {
    Kernels on = TestDevice.kernels();
    RandomGenerator random = seed.child(name).generator();
    Function<Tensor, Var> drawn =
        like -> Var.constant(Tensor.gaussian(random, like.shape().toArray()).to(type), on);
    Var[] x = variables(each, type, on);
    List<Var> v = each.at().stream().map(drawn).toList();
    Var y = Var.of(typed(each, type), x);
    Var u = drawn.apply(y.value());
    List<Double> left = terms(List.of(u), List.of(y.jvp(v, x)));
    List<Double> right = terms(y.vjp(u, x), v);
    double size = Stream.concat(left.stream(), right.stream()).mapToDouble(Math::abs).sum();
    int count = left.size() + right.size();
    assertThat(total(left)).isCloseTo(total(right), within(4 * count * type.epsilon() * size));
  }

  /// Against plain loops of the same type: chains of up to ten kernels, each right to a few
  /// roundings of its largest term, and sums of up to sixty terms.
  @ParameterizedTest(name = "{2}, {0}, {1}")
  @MethodSource("typedCases")
  void values_and_gradients_are_those_of_plain_loops(
      DType type, Seed seed, String name, OpCases.Case each) {
    List<double[]> ours = derivatives(each, type, seed.child(name), TestDevice.kernels());
    List<double[]> plain = derivatives(each, type, seed.child(name), new ScalarKernels());
    for (int i = 0; i < plain.size(); i++) {
      double size = Arrays.stream(plain.get(i)).map(Math::abs).max().orElse(0);
      assertThat(ours.get(i)).as("array %d", i).containsExactly(plain.get(i), bound(type, size));
    }
  }

  private static Offset<Double> bound(DType type, double size) {
    return within(300 * type.epsilon() * Math.max(1, size));
  }

  /// The value, the gradients of its weighted sum, and the gradients of these's weighted sum.
  private static List<double[]> derivatives(OpCases.Case each, DType type, Seed seed, Kernels on) {
    RandomGenerator random = seed.generator();
    Var[] x = variables(each, type, on);
    Var y = Var.of(typed(each, type), x);
    List<Var> first = weighted(List.of(y), random, type, on).grad(x);
    List<Var> second = weighted(first, random, type, on).grad(x);
    return Stream.of(List.of(y), first, second)
        .flatMap(List::stream)
        .map(v -> v.value().toDoubles())
        .toList();
  }

  private static Var weighted(List<Var> all, RandomGenerator random, DType type, Kernels on) {
    return all.stream()
        .map(v -> {
          Tensor weights = Tensor.gaussian(random, v.shape().toArray()).to(type);
          return v.times(Var.constant(weights, on)).sum();
        })
        .reduce(Var::plus)
        .orElseThrow();
  }

  /// The operation for operands of that type; only a condition has one of its own.
  private static Op typed(OpCases.Case each, DType type) {
    return each.op() instanceof Where(Tensor condition) ? new Where(condition.to(type)) : each.op();
  }

  private static Var[] variables(OpCases.Case each, DType type, Kernels on) {
    return each.at().stream().map(t -> Var.of(t.to(type), on)).toArray(Var[]::new);
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
