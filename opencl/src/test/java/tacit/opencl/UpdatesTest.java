// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.Update;
import tacit.autodiff.op.Multiply;
import tacit.autodiff.op.ScaleShift;
import tacit.testing.NeedsOpenCl;

/// What an update in place does to memory.
@NeedsOpenCl
class UpdatesTest {
  private static final Shape SHAPE = Shape.of(301, 33);

  static Stream<Arguments> cases() {
    return TestDevice.types()
        .flatMap(type -> UpdateCases.RULES.stream().map(r -> Arguments.of(type.get()[0], r)));
  }

  private static Tensor drawn(String name, DType dtype) {
    return KernelCase.draw(name, dtype, SHAPE.toArray());
  }

  /// The same numbers in the device's memory.
  private static Tensor there(Tensor x) {
    On on = TestDevice.on();
    DeviceStorage copy = on.out(x.dtype(), x.shape().count());
    on.call("update", "sgd", x.dtype())
        .real(0)
        .real(0)
        .arg(on.in(x))
        .arg(on.in(x))
        .arg(copy)
        .over(copy.size());
    return Tensor.of(x.shape(), copy);
  }

  private static List<Tensor> there(List<Tensor> all) {
    return all.stream().map(UpdatesTest::there).toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void an_update_in_place_has_the_bits_of_an_update(DType dtype, Update rule) {
    Kernels on = TestDevice.kernels();
    Tensor w = drawn("w", dtype), g = drawn("g", dtype);
    List<Tensor> state = UpdateCases.states(dtype, SHAPE, rule);
    List<Tensor> pure = on.update(rule, w, g, state);
    List<Tensor> inPlace = on.updateInPlace(rule, there(w), g, there(state));
    assertThat(inPlace).hasSameSizeAs(pure);
    for (int i = 0; i < pure.size(); i++) {
      assertThat(inPlace.get(i).toDoubles()).isEqualTo(pure.get(i).toDoubles());
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void what_was_used_up_cannot_be_read(DType dtype, Update rule) {
    Tensor w = drawn("w", dtype), g = there(drawn("g", dtype));
    double[] slope = g.toDoubles();
    List<Tensor> state = UpdateCases.states(dtype, SHAPE, rule), states = there(state);
    Tensor moved = there(w);
    List<Tensor> _ = TestDevice.kernels().updateInPlace(rule, moved, g, states);
    List<Tensor> _ = TestDevice.kernels().updateInPlace(rule, w, g, state);
    for (Tensor used : List.of(w, moved))
      assertThatIllegalStateException().isThrownBy(used::toDoubles);
    for (Tensor used : state) assertThatIllegalStateException().isThrownBy(used::toDoubles);
    for (Tensor used : states) assertThatIllegalStateException().isThrownBy(used::toDoubles);
    assertThat(g.toDoubles()).isEqualTo(slope);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void an_update_in_place_needs_no_more_memory(DType dtype, Update rule) {
    Tensor w = there(drawn("w", dtype)), g = there(drawn("g", dtype));
    List<Tensor> state = there(UpdateCases.states(dtype, SHAPE, rule));
    var before = List.of(memory(w), state.stream().map(UpdatesTest::memory).toList());
    List<Tensor> next = TestDevice.kernels().updateInPlace(rule, w, g, state);
    var after =
        List.of(
            memory(next.getFirst()),
            next.subList(1, next.size()).stream().map(UpdatesTest::memory).toList());
    assertThat(after).isEqualTo(before);
  }

  private static Object memory(Tensor x) {
    return ((DeviceStorage) x.storage()).memory();
  }

  /// Functions of the weight that nobody has read yet, the gradient among them.
  @Test
  void what_was_put_off_reads_the_numbers_before_the_update() {
    Kernels on = TestDevice.kernels();
    Tensor start = drawn("w", DType.FLOAT32), w = there(start);
    Tensor twice = on.map(new ScaleShift(2, 0), w), g = on.zip(new Multiply(), w, w);
    var rule = new Update.Sgd(1, 0, false, 0);
    Tensor next = on.updateInPlace(rule, w, g, List.of()).getFirst();
    double[] x = start.toDoubles(), doubled = twice.toDoubles(), y = next.toDoubles();
    for (int i = 0; i < x.length; i++) {
      assertThat(doubled[i]).isEqualTo(2 * x[i]);
      // one product and one difference, each rounded
      assertThat(Math.abs(y[i] - (x[i] - x[i] * x[i])))
          .isLessThanOrEqualTo(DType.FLOAT32.epsilon() * (Math.abs(x[i]) + 2 * x[i] * x[i]));
    }
  }

  /// A weight that is itself put off, as a sum of two.
  @Test
  void a_weight_that_was_put_off_is_computed_first() {
    Kernels on = TestDevice.kernels();
    Tensor w = on.map(new ScaleShift(2, 0), there(Tensor.vector(1, 2)));
    Tensor next =
        on.updateInPlace(new Update.Sgd(1, 0, false, 0), w, Tensor.vector(1, 1), List.of())
            .getFirst();
    assertThat(next.toDoubles()).containsExactly(1, 3);
  }

  @Test
  void a_schedule_builds_nothing(@TempDir Path folder) throws IOException {
    try (Session session = Session.open(TestDevice.as("CPU"), new Cache(folder))) {
      Kernels on = new OpenClKernels(new On(session, session.memory()));
      long first = 0;
      for (int t = 1; t <= 4; t++) {
        Tensor w = Tensor.vector(1, 2), m = Tensor.vector(0, 0), v = Tensor.vector(1, 1);
        var rule = new Update.Adam(1.0 / t, 1 - 0.1 / t, 0.9, 1e-8, 0.1 * t, true, t);
        on.updateInPlace(rule, w, Tensor.vector(1, 1), List.of(m, v)).forEach(Tensor::toDoubles);
        try (var files = Files.walk(folder)) {
          long programs = files.filter(Files::isRegularFile).count();
          if (t == 1) first = programs;
          assertThat(programs).isEqualTo(first).isPositive();
        }
      }
    }
  }
}
