// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.autodiff.op.Op;

class SerialTest {
  private static final Kernels ON = new ScalarKernels();
  private static final Weights LAW = Weights.standard(2, 0.1);
  private static final Weights NO_BIAS =
      new Weights(Parameterization.NTK, 2, OptionalDouble.empty());

  static Stream<Weights> laws() {
    return Stream.of(LAW, NO_BIAS, Weights.ntk(2, 0.1));
  }

  private static Network network(Weights law) {
    Serial branch = Serial.of(Dense.of(6, law), new Relu(), Dense.of(4, law));
    return new Network(
        Serial.of(
            Conv.of(3, Shape.of(2, 2), Padding.SAME, law),
            new Relu(),
            new Flatten(),
            Dense.of(4, law),
            new Relu(),
            new Residual(branch),
            new Relu(),
            Dense.of(2, law)),
        Shape.of(3, 4, 2));
  }

  // Laws

  /// The scalar kernels round the same sums once in either case: not a bit differs.
  @ParameterizedTest
  @MethodSource("laws")
  void fused_layers_compute_what_single_ones_do(Weights law) {
    Network network = network(law);
    Params<Var> params = network.init(new Seed(1)).map(w -> Var.of(w, ON));
    Var x = Var.of(Tensor.gaussian(new Seed(2).generator(), 5, 3, 4, 2), ON);
    Var fused = network.forward(params, x, Pass.inference(Params.empty()));
    Var single = Trace.of(network, params, x, Params.empty()).output();
    assertThat(fused.value().toDoubles()).containsExactly(single.value().toDoubles());
    Var weights = Var.constant(Tensor.gaussian(new Seed(3).generator(), 5, 2), ON);
    List<Var> wrt = new ArrayList<>(params.values());
    wrt.add(x);
    List<Tensor> a = fused.times(weights).sum().gradValues(wrt);
    List<Tensor> b = single.times(weights).sum().gradValues(wrt);
    for (int i = 0; i < a.size(); i++) {
      assertThat(a.get(i).toDoubles()).containsExactly(b.get(i).toDoubles());
    }
  }

  /// Pooled first, then rectified: the same numbers, windows of nothing but zeros included.
  @ParameterizedTest
  @MethodSource("laws")
  void a_rectifier_before_a_maximum_may_come_after_it(Weights law) {
    var conv = Conv.of(3, Shape.of(2, 2), Padding.SAME, law);
    var pool = new MaxPool(Shape.of(3, 3), Shape.of(2, 2), Padding.SAME);
    var network = new Network(Serial.of(conv, new Relu(), pool, new Tanh()), Shape.of(6, 5, 2));
    Params<Var> params = network.init(new Seed(4)).map(w -> Var.of(w, ON));
    Var x = Var.of(Tensor.gaussian(new Seed(5).generator(), 4, 6, 5, 2), ON);
    Var fused = network.forward(params, x, Pass.inference(Params.empty()));
    Var single = Trace.of(network, params, x, Params.empty()).output();
    assertThat(fused.value().toDoubles()).containsExactly(single.value().toDoubles()).contains(0);
    Var weights = Var.constant(Tensor.gaussian(new Seed(6).generator(), 4, 3, 3, 3), ON);
    List<Var> wrt = new ArrayList<>(params.values());
    wrt.add(x);
    List<Tensor> a = fused.times(weights).sum().gradValues(wrt);
    List<Tensor> b = single.times(weights).sum().gradValues(wrt);
    for (int i = 0; i < a.size(); i++) {
      // Adding nothing makes −0 and 0 one.
      assertThat(plusZero(a.get(i))).containsExactly(plusZero(b.get(i)));
    }
  }

  private static double[] plusZero(Tensor t) {
    return Arrays.stream(t.toDoubles()).map(v -> v + 0.0).toArray();
  }

  @ParameterizedTest
  @MethodSource("laws")
  void a_rectifier_after_weights_is_no_operation_of_its_own(Weights law) {
    Network network = network(law);
    Params<Var> params = network.init(new Seed(1)).map(w -> Var.of(w, ON));
    Var x = Var.constant(Tensor.gaussian(new Seed(2).generator(), 5, 3, 4, 2), ON);
    Var fused = network.forward(params, x, Pass.inference(Params.empty()));
    Var single = Trace.of(network, params, x, Params.empty()).output();
    assertThat(operations(fused)).filteredOn(op -> op instanceof tacit.autodiff.op.Relu).hasSize(1);
    assertThat(operations(single))
        .filteredOn(op -> op instanceof tacit.autodiff.op.Relu)
        .hasSize(4);
  }

  private static List<Op> operations(Var y) {
    List<Op> all = new ArrayList<>();
    y.op().ifPresent(all::add);
    if (y.op().isPresent()) all.addAll(operations(y.inputs().getFirst()));
    return all;
  }

  // Golden

  @Test
  void a_serial_inside_a_serial_is_spliced_in() {
    Serial inner = Serial.of(new Relu(), new Tanh());
    assertThat(Serial.of(new Abs(), inner, Serial.of(inner, new Erf())))
        .isEqualTo(Serial.of(new Abs(), new Relu(), new Tanh(), new Relu(), new Tanh(), new Erf()));
  }

  @Test
  void parameters_are_named_by_their_path() {
    assertThat(network(LAW).parameters().names())
        .containsExactly(
            "0.W",
            "0.b",
            "3.W",
            "3.b",
            "5.branch.0.W",
            "5.branch.0.b",
            "5.branch.2.W",
            "5.branch.2.b",
            "7.W",
            "7.b");
    Serial dense = Serial.of(Dense.of(3, LAW));
    Layer sum = ParallelSum.of(dense, Serial.of(new Tanh(), Dense.of(3, NO_BIAS)));
    assertThat(new Network(sum, Shape.of(2)).parameters().names())
        .containsExactly("branches.0.0.W", "branches.0.0.b", "branches.1.1.W");
    assertThat(new Network(new Residual(dense, dense), Shape.of(2)).parameters().names())
        .containsExactly("branch.0.W", "branch.0.b", "shortcut.0.W", "shortcut.0.b");
  }

  // Messages

  @Test
  void a_layer_that_does_not_fit_is_named_by_its_place() {
    Serial wrong = Serial.of(new Tanh(), Dense.of(3, LAW));
    Layer wider = new Residual(Serial.of(Dense.of(5, LAW)));
    assertThatThrownBy(() -> Serial.of(new Relu(), wrong, wider).output(Shape.of(4)))
        .isInstanceOf(Misfit.class)
        .hasMessage(
            "layers[3]: residual: branch gives (5) but shortcut gives (3); what is joined needs one"
                + " shape");
    Layer image = new Residual(Serial.of(new Relu(), Dense.of(3, LAW)));
    assertThatThrownBy(() -> Serial.of(new Relu(), new Tanh(), image).output(Shape.of(8, 8, 1)))
        .isInstanceOf(Misfit.class)
        .hasMessage(
            "layers[2].branch[1]: dense: needs examples (d) but gets (8, 8, 1); put flatten or"
                + " global_average_pool before it");
    Layer deep = ParallelSum.of(Serial.of(new Relu()), Serial.of(new Relu(), image));
    assertThatThrownBy(() -> new Network(Serial.of(deep), Shape.of(8, 8, 1)))
        .hasMessageStartingWith("layers[0].branches[1][1].branch[1]: dense: ");
    assertThatThrownBy(() -> deep.output(Shape.of(8, 8, 1)))
        .hasMessageStartingWith("branches[1][1].branch[1]: dense: ");
    assertThatThrownBy(() -> ParallelProduct.of(wrong, Serial.of(new Relu())).output(Shape.of(4)))
        .hasMessage(
            "parallel_product: branches[0] gives (3) but branches[1] gives (4); what is joined"
                + " needs one shape");
  }

  @Test
  void data_that_does_not_fit_the_parameters_is_named_by_its_place() {
    Network network = network(LAW);
    Params<Var> params = network.init(new Seed(1)).map(w -> Var.constant(w, ON));
    Var other = Var.constant(Tensor.gaussian(new Seed(2).generator(), 5, 3, 5, 2), ON);
    assertThatThrownBy(() -> network.layer().apply(params, other, Pass.inference(Params.empty())))
        .isInstanceOf(Misfit.class)
        .hasMessage(
            "layers[3]: dense: axis d is 45 in x (n, d) = (5, 45) but 36 in w (d, m) = (36, 4)");
    Params<Var> less = Params.of(params.at("0").asMap());
    assertThatThrownBy(() -> network.layer().apply(less, other, Pass.inference(Params.empty())))
        .hasMessage("layers[0]: params: no 'W' among []");
  }

  @Test
  void nothing_has_no_layers() {
    assertThatThrownBy(Serial::of)
        .hasMessage("serial: no layers; identity is the layer without effect");
    assertThatThrownBy(ParallelSum::of)
        .hasMessage("parallel_sum: branches are none; give at least one");
  }
}
