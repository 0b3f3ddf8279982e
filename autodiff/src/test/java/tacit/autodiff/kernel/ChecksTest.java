// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.op.Add;
import tacit.autodiff.op.Multiply;

/// What kernels refuse, in the same words whichever does the work.
class ChecksTest {
  static Stream<Kernels> kernels() {
    return Stream.of(
        new ScalarKernels(),
        new VectorKernels(1, Buffers.fresh()),
        new Checked(new ScalarKernels()));
  }

  private static Tensor of(int... sizes) {
    return Tensor.zeros(DType.FLOAT32, Shape.of(sizes));
  }

  private static Tensor wide(int... sizes) {
    return Tensor.zeros(DType.FLOAT64, Shape.of(sizes));
  }

  private static void refused(Runnable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void elementwise_operands_have_one_shape(Kernels on) {
    refused(
        () -> on.zip(new Add(), of(2, 3), of(3, 2)),
        "add: a is (2, 3) but b is (3, 2); shapes must be equal,"
            + " nothing stretches by itself (see spread, plusRow, timesRow)");
    refused(
        () -> on.where(of(2), of(2), of(3)),
        "where: a is (2) but b is (3); shapes must be equal,"
            + " nothing stretches by itself (see spread, plusRow, timesRow)");
    refused(
        () -> on.where(of(3), of(2), of(2)),
        "where: condition is (3) but a is (2); shapes must be equal,"
            + " nothing stretches by itself (see spread, plusRow, timesRow)");
    refused(
        () -> on.zipRow(new Multiply(), of(4, 3), of(4)),
        "multiply row: a is (4, 3) but row is (4); a row has the trailing axes of a");
    refused(
        () -> on.zipRow(new Add(), of(3), of(4, 3)),
        "add row: a is (3) but row is (4, 3); a row has the trailing axes of a");
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void operands_have_one_type(Kernels on) {
    refused(
        () -> on.zip(new Add(), of(2, 3), wide(2, 3)),
        "add: a is FLOAT32 (2, 3) but b is FLOAT64 (2, 3); convert one with to(DType)");
    refused(
        () -> on.zipRow(new Add(), of(2, 3), wide(3)),
        "add row: a is FLOAT32 (2, 3) but row is FLOAT64 (3); convert one with to(DType)");
    refused(
        () -> on.matmul(wide(2, 3), false, of(3, 2), false),
        "matmul: a is FLOAT64 (2, 3) but b is FLOAT32 (3, 2); convert one with to(DType)");
    refused(
        () -> on.dense(of(2, 3), of(3, 2), wide(2), true),
        "dense: x is FLOAT32 (2, 3) but b is FLOAT64 (2); convert one with to(DType)");
    refused(
        () -> on.concat(0, List.of(of(2), wide(2))),
        "concat: part 0 is FLOAT32 (2) but part 1 is FLOAT64 (2); convert one with to(DType)");
    refused(
        () -> on.softmaxCrossEntropy(of(2, 3), wide(2, 3)),
        "softmaxCrossEntropy: logits is FLOAT32 (2, 3) but targets is FLOAT64 (2, 3);"
            + " convert one with to(DType)");
    refused(
        () -> on.convolve(of(1, 3, 3, 1), wide(2, 2, 1, 1), Window.valid(2, 2, 1, 1)),
        "convolve: x is FLOAT32 (1, 3, 3, 1) but w is FLOAT64 (2, 2, 1, 1);"
            + " convert one with to(DType)");
    refused(
        () -> on.batchNorm(of(2, 3), wide(3), of(3), 0),
        "batchNorm: x is FLOAT32 (2, 3) but gamma is FLOAT64 (3); convert one with to(DType)");
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void moves_stay_inside(Kernels on) {
    refused(
        () -> on.permute(of(2, 3), 1, 1),
        "permute: (1, 1) is not an order of the 2 axes of (2, 3)");
    refused(() -> on.reduce(Reduction.SUM, of(2, 3), 1, 3), "shape: no axes 1 to 3 in (2, 3)");
    refused(
        () -> on.spread(of(2, 3), -1, Shape.of(2)), "spread: no place before axis -1 in x (2, 3)");
    refused(
        () -> on.slice(of(2, 3), Region.range(Shape.of(2, 4), 1, 0, 4)),
        "slice: the region from [0, 0] by [1, 1] of size (2, 4) is not inside (2, 3)");
    refused(() -> on.concat(0, List.of()), "concat: no parts; give one or more");
    refused(
        () -> on.gather(of(2, 3), 0, Indices.of(2)),
        "gather: index 2 at position 0 is not in [0, 2)");
    refused(
        () -> on.scatterAdd(of(2, 3), 0, Indices.of(0, 5), 5),
        "scatterAdd: index 5 at position 1 is not in [0, 5)");
    refused(
        () -> on.scatterAdd(of(2, 3), 0, Indices.of(0), 5),
        "scatterAdd: axis 0 of x (2, 3) has 2 positions but there are 1 indices");
  }
}
