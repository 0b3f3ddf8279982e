// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.Params;
import tacit.nn.factorization.FactorizationDescent.Stop;
import tacit.nn.factorization.FactorizationDescent.Watch;
import tacit.nn.optim.Adam;
import tacit.nn.optim.GroupRmsProp;
import tacit.nn.optim.Optimizer;
import tacit.nn.optim.Sgd;

class FactorizationDescentTest {
  private static final Seed SEED = new Seed(5);

  record Case(Factorization f, TensorLoss loss) {}

  static List<Case> cases() {
    var shape = Shape.of(3, 2, 4, 3);
    Tensor target = Tensor.gaussian(SEED.child("target").generator(), 3, 2, 4, 3);
    var some = Completion.drawn(SEED.child("Ω").generator(), target, 40, TensorLoss.Factor.MEAN);
    var flat = new Completion(matrix(some.mask()), matrix(some.values()), some.c());
    var tree = HierarchicalFactorization.of(ModeTree.perfect(4, 2), shape, 5);
    return List.of(
        new Case(tree, some),
        new Case(CpFactorization.of(shape, 4), some),
        new Case(MatrixFactorization.of(6, 12, 3), flat),
        new Case(MatrixFactorization.of(6, 12, 1), flat),
        new Case(tree, sensing(shape)));
  }

  private static Tensor matrix(Tensor t) {
    return t.reshape(Shape.of(6, 12));
  }

  private static Sensing sensing(Shape shape) {
    var random = SEED.child("sensing").generator();
    List<Tensor> inputs = new ArrayList<>();
    for (int d : shape.toArray()) inputs.add(Tensor.gaussian(random, 30, d));
    return Sensing.of(inputs, Tensor.gaussian(random, 30), TensorLoss.Factor.MEAN);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void steps_are_those_of_the_optimizer_on_the_closed_form(Case one) {
    for (Optimizer rule : List.of(GroupRmsProp.of(0.01), Sgd.of(0.01, 0))) {
      Params<Tensor> w = new GaussianStart(0.4).of(one.f(), SEED);
      var went =
          FactorizationDescent.of(one.f(), one.loss(), rule).run(w, Stop.after(30), Watch.none());
      var state = rule.start(w);
      for (int step = 0; step < 30; step++) {
        var byEnd = one.loss().at(OneThread.KERNELS, one.f().endTensor(w)).byEnd();
        var next = rule.step(OneThread.KERNELS, w, one.f().gradient(w, byEnd).values(), state);
        w = next.params();
        state = next.state();
      }
      for (String name : w.names()) { // 30 steps of some 50 roundings each
        assertThat(went.weights().get(name).toDoubles())
            .as(name)
            .containsExactly(w.get(name).toDoubles(), within(1e-12));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_same_start_gives_the_same_bits(Case one) {
    Params<Tensor> w = new GaussianStart(0.4).of(one.f(), SEED);
    var descent = FactorizationDescent.of(one.f(), one.loss(), GroupRmsProp.of(0.01));
    var a = descent.run(w, Stop.after(20), Watch.none());
    var b = descent.run(w, Stop.after(20), Watch.none());
    assertThat(a.loss()).isEqualTo(b.loss());
    for (String name : w.names()) {
      assertThat(a.weights().get(name).toDoubles())
          .containsExactly(b.weights().get(name).toDoubles());
    }
  }

  @Test
  void it_ends_when_the_loss_was_small_often_enough() {
    var one = cases().getFirst();
    Params<Tensor> w = new GaussianStart(0.4).of(one.f(), SEED);
    var descent = FactorizationDescent.of(one.f(), one.loss(), GroupRmsProp.of(0.01));
    List<Double> losses = new ArrayList<>();
    var watch = new Watch(1, (_, loss, _) -> losses.add(loss));
    double below = 0.3;
    var result = descent.run(w, new Stop(below, 7, 5000), watch);
    assertThat(result.fitted()).isTrue();
    assertThat(losses).hasSize((int) result.steps() + 1);
    var last = losses.subList(losses.size() - 7, losses.size());
    assertThat(last).allMatch(loss -> loss < below);
    assertThat(losses.get(losses.size() - 8)).isGreaterThanOrEqualTo(below);
  }

  @Test
  void who_looks_on_sees_every_so_many_steps_and_the_end() {
    var one = cases().getFirst();
    Params<Tensor> w = new GaussianStart(0.4).of(one.f(), SEED);
    List<Long> seen = new ArrayList<>();
    var watch = new Watch(25, (step, _, _) -> seen.add(step));
    FactorizationDescent.of(one.f(), one.loss(), GroupRmsProp.of(0.01))
        .run(w, Stop.after(60), watch);
    assertThat(seen).containsExactly(0L, 25L, 50L, 60L);
  }

  @Test
  void a_run_that_diverges_is_refused() {
    var f = CpFactorization.of(Shape.of(2, 2, 2), 1);
    Tensor one = Tensor.full(DType.FLOAT64, Shape.of(2, 1), 1);
    var loss =
        Completion.of(
            Shape.of(2, 2, 2), Indices.of(0), Tensor.vector(3), TensorLoss.Factor.HALF_SUM);
    var descent = FactorizationDescent.of(f, loss, Sgd.of(10, 0));
    Params<Tensor> w = f.parameters().map(_ -> one);
    assertThatThrownBy(() -> descent.run(w, Stop.after(100), Watch.none()))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "factorization descent: the loss is Infinity at step 4 (2.00 at step 0); lower the learning rate, 10.0, or the size of the start");
  }

  @Test
  void an_optimizer_with_a_memory_for_every_weight_is_refused() {
    var one = cases().getFirst();
    assertThatThrownBy(() -> FactorizationDescent.of(one.f(), one.loss(), Adam.of(0.1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "factorization descent: optimizer Adam[learningRate=Constant[rate=0.1], beta1=0.9, beta2=0.999, epsilon=1.0E-8, weightDecay=0.0]; take GroupRmsProp, or Sgd without momentum and weight decay");
  }

  @Test
  void entries_that_do_not_fit_together_are_refused() {
    assertThatThrownBy(() -> new ObservedEntries(new int[][] {{0, 1}, {0}}, new double[2], 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("observed entries: 1 indices along mode 1 for 2 values");
    assertThatThrownBy(
            () -> new ObservedEntries(new int[][] {{0}, {0}}, new double[] {Double.NaN}, 1))
        .hasMessage("observed entries: value 0 is NaN; take it out");
    assertThatThrownBy(() -> new ObservedEntries(new int[2][0], new double[0], 1))
        .hasMessage("observed entries: 2 modes and 0 entries; give 2 modes and 1 entry or more");
  }

  @Test
  void entries_outside_the_end_tensor_are_refused() {
    var f = CpFactorization.of(Shape.of(2, 3), 1);
    Params<Tensor> w = new GaussianStart(1).of(f, SEED);
    var descent =
        FactorizationDescent.of(
            f,
            new ObservedEntries(new int[][] {{0}, {3}}, new double[1], 1),
            GroupRmsProp.of(0.01));
    assertThatThrownBy(() -> descent.from(w))
        .hasMessage("observed entries: index 3 along mode 1; it must be 0 to 2");
  }
}
