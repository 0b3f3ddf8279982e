// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static tacit.opencl.KernelCase.draw;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// Dropout: the bits of the definition.
final class DropoutCases {
  private static final long KEY = 0x243f6a8885a308d3L;

  private DropoutCases() {}

  static Stream<KernelCase> cases(DType dtype) {
    return Stream.of(
            Shape.of(0), Shape.of(1), Shape.of(2, 3), Shape.of(7), Shape.of(8), Shape.of(301, 333))
        .flatMap(shape ->
            DoubleStream.of(0, 0.1, 0.5, 0.999, Math.nextDown(1.0))
                .mapToObj(rate -> {
                  Tensor x = draw("x", dtype, shape.toArray());
                  return KernelCase.relative(
                      "dropout %s of %s".formatted(rate, shape),
                      shape.count() < 200,
                      0,
                      on -> on.dropout(x, rate, KEY));
                }));
  }
}
