// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.op.Abs;
import tacit.autodiff.op.ScaleShift;

/// What the tests of [VectorKernels] against [ScalarKernels] share: types, thread counts, shapes
/// that are no multiple of the lanes, drawn operands, and the comparison.
final class Agreement {
  static final String MACHINES = "tacit.autodiff.kernel.Agreement#machines";

  static final List<Shape> SHAPES =
      List.of(
          Shape.of(3, 7),
          Shape.of(1, 1),
          Shape.of(0, 5),
          Shape.of(5, 16),
          Shape.of(4, 100),
          Shape.of(1700, 33),
          Shape.of(700, 260));

  static final ScalarKernels DEFINITION = new ScalarKernels();

  static final Tensor NO_MORE = Tensor.scalar(0);

  private Agreement() {}

  static Stream<Arguments> machines() {
    return Stream.of(DType.values())
        .flatMap(t -> Stream.of(1, 2, 3).map(threads -> Arguments.of(t, threads)));
  }

  static Tensor draw(String name, DType dtype, Shape shape) {
    RandomGenerator random = new Seed(shape.hashCode()).child(name).generator();
    return Tensor.gaussian(random, shape.toArray()).to(dtype);
  }

  /// `|fast − slow| ≤ ε (factor |slow| + extra)` element by element.
  static void agree(VectorKernels fast, Function<Kernels, Tensor> f, double factor, Tensor extra) {
    Tensor slow = f.apply(DEFINITION), quick = f.apply(fast);
    assertThat(quick.shape()).isEqualTo(slow.shape());
    assertThat(quick.dtype()).isEqualTo(slow.dtype());
    double[] a = quick.toDoubles(), b = slow.toDoubles(), e = extra.toDoubles();
    for (int i = 0; i < a.length; i++) {
      double bound = slow.dtype().epsilon() * (factor * Math.abs(b[i]) + e[e.length == 1 ? 0 : i]);
      if (a[i] != b[i] && !(Math.abs(a[i] - b[i]) <= bound)) {
        fail("at %d: %s, defined as %s, differs by more than %s", i, a[i], b[i], bound);
      }
    }
  }

  static Tensor size(Tensor x) {
    return DEFINITION.map(new Abs(), x);
  }

  static Tensor scaled(Tensor x, double factor) {
    return DEFINITION.map(new ScaleShift(factor, 0), x);
  }

  /// The sizes of `x` in FLOAT64, where bounds are computed.
  static Tensor wideSize(Tensor x) {
    return size(x.to(DType.FLOAT64));
  }
}
