// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.finite;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.*;

class EmpiricalKernelRefusalTest extends SmallNetworks {
  private static void assertRefused(Runnable work, String message) {
    assertThatThrownBy(work::run).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  @Test
  void what_cannot_be_computed_is_refused_with_the_way_on() {
    var network = dense(Dense.of(4, LAW), new BatchNorm(), Dense.of(2, LAW));
    Tensor x = examples(network, 3, 1);
    var kernel = kernel(network);
    assertRefused(
        () -> kernel.training(new Seed(0)).ntk(x),
        "empirical kernel: layer '1' (batch_norm) mixes the examples of a batch in training, and STRUCTURED needs outputs of one example each; take JACOBIAN, or inference with running statistics");
    assertRefused(
        () -> kernel.with(OutputAxes.meanOver(1)),
        "output axes: there is no axis 1 in outputs (2); axes are 0 to 0, or negative from the end");
    assertRefused(
        () -> kernel.with(OutputAxes.meanOver(0).withDiagonal(-1)),
        "output axes: axis -1 of outputs (2) is named twice; take its mean or its diagonal");
    assertRefused(
        () -> kernel(dense(new Relu())),
        "empirical kernel: the network has no weights, so its tangent kernel is 0; add a dense or conv layer");
  }

  @Test
  void inputs_that_are_no_examples_are_refused() {
    var network = dense(Dense.of(4, LAW));
    Tensor x = examples(network, 2, 1);
    var kernel = kernel(network);
    assertRefused(
        () -> kernel.ntk(Tensor.vector(1, 2, 3, 4, 5)),
        "empirical kernel: x1 is (5) but examples are (5); give (n, example...)");
    assertRefused(
        () -> kernel.ntk(x, Tensor.matrix(new double[4])),
        "empirical kernel: x2 is (1, 4) but examples are (5); give (n, example...)");
    assertRefused(
        () -> kernel.nngp(x.to(DType.FLOAT32)),
        "empirical kernel: x1 is FLOAT32; kernels are FLOAT64, convert it with to");
    assertRefused(
        () -> kernel.ntk(Tensor.of(Shape.of(0, 5))),
        "empirical kernel: x1 has no examples; give one or more");
    assertRefused(
        () -> kernel.ntk(Tensor.of(Shape.of(2, 5), 1, 2, 3, 4, 5, 6, 7, Double.NaN, 9, 10)),
        "empirical kernel: x1 has NaN in example 1; leave that example out");
  }
}
