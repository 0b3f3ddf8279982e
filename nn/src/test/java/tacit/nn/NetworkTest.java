// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;

class NetworkTest {
  private static final Kernels ON = new ScalarKernels();
  private static final Weights LAW = Weights.standard(2, 0);
  private static final Shape THREE = Shape.of(3, 3);

  /// 3·3·1·8 + 8 = 80; 3·3·8·8 + 8 = 584 and 8 + 8; 1·1·8·8 + 8 = 72; 8·10 + 10 = 90.
  private static final Network RESIDUAL =
      new Network(
          Serial.of(
              Conv.of(8, THREE, Padding.SAME, LAW),
              new Residual(
                  Serial.of(new BatchNorm(), new Relu(), Conv.of(8, THREE, Padding.CIRCULAR, LAW)),
                  Serial.of(Conv.of(8, Shape.of(1, 1), Padding.VALID, LAW))),
              ParallelSum.of(
                  Serial.of(new LeakyRelu(0.1), new Residual(Serial.of(new Tanh()))),
                  Serial.of(new Erf(1, 0.5, 0))),
              new AveragePool(Shape.of(2, 2), Shape.of(1, 2), Padding.SAME, true),
              MaxPool.of(Shape.of(2, 2)),
              new GlobalAveragePool(),
              new Dropout(0.25),
              Dense.of(10, LAW)),
          Shape.of(28, 28, 1));

  // Golden

  @Test
  void the_picture_is_a_table_of_layers() {
    assertThat(RESIDUAL.picture())
        .isEqualTo(
            """
            path                       layer                                                        output       parameters
                                       input                                                        (28, 28, 1)
            0                          conv (3, 3) to 8 channels, same                              (28, 28, 8)          80
            1                          residual                                                     (28, 28, 8)
            1.branch.0                   batch_norm                                                 (28, 28, 8)          16
            1.branch.1                   relu                                                       (28, 28, 8)           0
            1.branch.2                   conv (3, 3) to 8 channels, circular                        (28, 28, 8)         584
            1.shortcut.0                 conv (1, 1) to 8 channels, valid                           (28, 28, 8)          72
            2                          parallel_sum                                                 (28, 28, 8)
            2.branches.0.0               leaky_relu 0.1                                             (28, 28, 8)           0
            2.branches.0.1               residual                                                   (28, 28, 8)
            2.branches.0.1.branch.0        tanh                                                     (28, 28, 8)           0
            2.branches.0.1.shortcut.0      identity                                                 (28, 28, 8)           0
            2.branches.1.0               erf a=1.0 b=0.5 c=0.0                                      (28, 28, 8)           0
            3                          average_pool (2, 2), strides (1, 2), same, edges normalized  (28, 14, 8)           0
            4                          max_pool (2, 2), valid                                       (14, 7, 8)            0
            5                          global_average_pool                                          (8)                   0
            6                          dropout 0.25                                                 (8)                   0
            7                          dense to 10                                                  (10)                 90
                                       total                                                                            842
            """);
  }

  @Test
  void the_picture_of_a_dense_stack() {
    Network network =
        new Network(
            Serial.of(Dense.of(1024, LAW), new Relu(), Dense.of(10, Weights.ntk(1, 0))),
            Shape.of(784));
    assertThat(network.picture())
        .isEqualTo(
            """
            path  layer                 output  parameters
                  input                 (784)
            0     dense to 1024         (1024)     803,840
            1     relu                  (1024)           0
            2     dense to 10, no bias  (10)        10,240
                  total                            814,080
            """);
  }

  @Test
  void parameters_by_hand() {
    assertThat(RESIDUAL.parameterCount()).isEqualTo(80 + 16 + 584 + 72 + 90);
    assertThat(RESIDUAL.output()).isEqualTo(Shape.of(10));
    assertThat(RESIDUAL.initialState().names())
        .containsExactly("1.branch.0.mean", "1.branch.0.variance");
  }

  @Test
  void a_trace_has_every_layer_in_the_order_of_computation() {
    Params<Var> params = RESIDUAL.init(new Seed(1)).map(w -> Var.constant(w, ON));
    Var x = Var.constant(Tensor.gaussian(new Seed(2).generator(), 2, 28, 28, 1), ON);
    Trace trace = Trace.of(RESIDUAL, params, x, RESIDUAL.initialState());
    assertThat(trace.steps())
        .extracting(Trace.Step::path)
        .containsExactly(
            "0",
            "1.branch.0",
            "1.branch.1",
            "1.branch.2",
            "1.shortcut.0",
            "1",
            "2.branches.0.0",
            "2.branches.0.1.branch.0",
            "2.branches.0.1.shortcut.0",
            "2.branches.0.1",
            "2.branches.1.0",
            "2",
            "3",
            "4",
            "5",
            "6",
            "7");
  }

  @Test
  void the_input_of_an_activation_is_its_pre_activation() {
    Params<Var> params = RESIDUAL.init(new Seed(1)).map(w -> Var.constant(w, ON));
    Var x = Var.constant(Tensor.gaussian(new Seed(2).generator(), 2, 28, 28, 1), ON);
    Trace trace = Trace.of(RESIDUAL, params, x, RESIDUAL.initialState());
    Trace.Step relu = trace.at("1.branch.1");
    assertThat(relu.layer()).isEqualTo(new Relu());
    assertThat(relu.input()).isSameAs(trace.at("1.branch.0").output());
    assertThat(relu.output().value().toDoubles())
        .containsExactly(relu.input().relu().value().toDoubles());
    assertThat(trace.at("7").output()).isSameAs(trace.output());
    assertThat(trace.at("0").input()).isSameAs(x);
    assertThatThrownBy(() -> Trace.of(RESIDUAL, params, x, RESIDUAL.initialState()).at("9"))
        .hasMessageStartingWith("trace: no layer '9' among [0, 1.branch.0, ");
  }

  // Messages

  @Test
  void data_of_another_shape_is_refused() {
    Params<Var> params = RESIDUAL.init(new Seed(1)).map(w -> Var.constant(w, ON));
    Pass pass = Pass.inference(RESIDUAL.initialState());
    Var flat = Var.constant(Tensor.gaussian(new Seed(2).generator(), 2, 784), ON);
    assertThatThrownBy(() -> RESIDUAL.forward(params, flat, pass))
        .hasMessage(
            "network: x is (2, 784) but examples are (28, 28, 1); it needs one leading axis and"
                + " then those");
  }

  @Test
  void weights_of_another_network_are_refused() {
    Network network = new Network(Dense.of(3, LAW), Shape.of(2));
    Params<Tensor> right = network.init(new Seed(0));
    assertThat(network.checked(right).asMap()).isEqualTo(right.asMap());
    Params<Tensor> reversed = Params.of("b", right.get("b")).and("W", right.get("W"));
    assertThat(network.checked(reversed).names()).containsExactly("W", "b");
    assertThatThrownBy(() -> network.checked(Params.of("W", right.get("W"))))
        .hasMessage("params: no 'b' among [W]");
    assertThatThrownBy(() -> network.checked(right.and("c", right.get("b"))))
        .hasMessage("network: no parameter 'c'; it has [W, b]");
    Params<Tensor> wide = new Network(Dense.of(4, LAW), Shape.of(2)).init(new Seed(0));
    assertThatThrownBy(() -> network.checked(wide))
        .hasMessage("network: W is (2, 4) but the description makes it (2, 3)");
  }
}
