// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static tacit.autodiff.kernel.Agreement.*;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.op.*;

/// Elementwise kernels against the definition.
class VectorElementsTest {
  @ParameterizedTest
  @MethodSource(MACHINES)
  void functions_of_one_number_agree_to_four_epsilon(DType dtype, int threads) {
    try (var fast = new VectorKernels(threads, Buffers.fresh())) {
      List<Unary> any =
          List.of(
              new Relu(),
              new LeakyRelu(0.3),
              new Abs(),
              new Exp(),
              new Tanh(),
              new Sigmoid(),
              new Sin(),
              new Cos(),
              new Sign(),
              new Softplus(),
              new Clamp(-1, 0.5),
              new Power(2),
              new Erf());
      for (Shape shape : SHAPES) {
        Tensor x = draw("x", dtype, shape);
        for (Unary f : any) agree(fast, k -> k.map(f, x), 4, NO_MORE);
        Tensor positive = DEFINITION.map(new Abs(), x);
        for (Unary f : List.of(new Log(), new Sqrt()))
          agree(fast, k -> k.map(f, positive), 4, NO_MORE);
        // s x + t: s and t are rounded to the type before the fused step
        Tensor terms = DEFINITION.map(new ScaleShift(0.7, 0.3), positive);
        agree(fast, k -> k.map(new ScaleShift(0.7, -0.3), x), 1, terms);
      }
    }
  }

  @ParameterizedTest
  @MethodSource(MACHINES)
  void functions_of_two_numbers_agree_to_the_rounding(DType dtype, int threads) {
    try (var fast = new VectorKernels(threads, Buffers.fresh())) {
      List<Binary> all =
          List.of(
              new Add(),
              new Subtract(),
              new Multiply(),
              new Divide(),
              new Maximum(),
              new Minimum(),
              new Gate(0.25));
      for (Shape shape : SHAPES) {
        Tensor a = draw("a", dtype, shape), b = draw("b", dtype, shape);
        Tensor row = draw("row", dtype, shape.slice(1, 2));
        for (Binary f : all) {
          agree(fast, k -> k.zip(f, a, b), 2, NO_MORE);
          agree(fast, k -> k.zipRow(f, a, row), 2, NO_MORE);
        }
        agree(fast, k -> k.where(DEFINITION.map(new Relu(), a), a, b), 0, NO_MORE);
      }
    }
  }
}
