// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.op.Multiply;

class UpdateInPlaceTest {
  /// More than one task on two threads, and no multiple of any number of lanes.
  private static final int COUNT = 300_001;

  static Stream<Arguments> cases() {
    List<Update> rules =
        List.of(
            new Update.Sgd(0.1, 0, false, 0.01),
            new Update.Sgd(0.1, 0.9, false, 0.01),
            new Update.Sgd(0.1, 0.9, true, 0),
            new Update.Adam(0.1, 0.9, 0.99, 1e-8, 0.1, true, 3),
            new Update.RmsProp(0.1, 0.9, 1e-8, 0, 0),
            new Update.RmsProp(0.1, 0.9, 1e-8, 0.5, 0));
    List<Kernels> backends =
        List.of(
            new ScalarKernels(),
            new VectorKernels(2, Buffers.fresh()),
            new Checked(new VectorKernels(2, Buffers.fresh())));
    return backends.stream()
        .flatMap(on ->
            rules.stream()
                .flatMap(r -> Stream.of(DType.values()).map(d -> Arguments.of(on, r, d))));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void an_update_in_place_has_the_bits_of_an_update(Kernels on, Update rule, DType dtype) {
    Tensor g = drawn("g", dtype);
    List<Tensor> pure = on.update(rule, drawn("w", dtype), g, states(rule, dtype));
    List<Tensor> inPlace = on.updateInPlace(rule, drawn("w", dtype), g, states(rule, dtype));
    assertThat(inPlace).hasSameSizeAs(pure);
    for (int i = 0; i < pure.size(); i++) {
      assertThat(inPlace.get(i).toDoubles()).isEqualTo(pure.get(i).toDoubles());
    }
    assertThat(g.toDoubles()).isEqualTo(drawn("g", dtype).toDoubles());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void what_was_used_up_cannot_be_read(Kernels on, Update rule, DType dtype) {
    Tensor w = drawn("w", dtype);
    List<Tensor> states = states(rule, dtype);
    on.updateInPlace(rule, w, drawn("g", dtype), states);
    assertThatIllegalStateException().isThrownBy(w::toDoubles);
    for (Tensor s : states) assertThatIllegalStateException().isThrownBy(s::toDoubles);
  }

  private static List<Tensor> states(Update rule, DType dtype) {
    return IntStream.range(0, rule.states())
        .mapToObj(i -> squared(drawn("state " + i, dtype)))
        .toList();
  }

  /// Means of squares are not negative.
  private static Tensor squared(Tensor x) {
    return new ScalarKernels().zip(new Multiply(), x, x);
  }

  private static Tensor drawn(String name, DType dtype) {
    return Tensor.gaussian(new Seed(4).child(name).generator(), COUNT).to(dtype);
  }
}
