// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tacit.autodiff.DType;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.CovarianceKernels;
import tacit.autodiff.kernel.MarginalRule;
import tacit.autodiff.kernel.PairBlock;
import tacit.autodiff.kernel.PairDual;
import tacit.autodiff.kernel.PairRange;
import tacit.testing.NeedsOpenCl;

/// Every step on a device against its definition, from the same block.
@NeedsOpenCl
class OpenClCovariancesTest {
  /// Of a step from inputs of 16 channels, whose angles are above 0.1: 15 additions and 60 other
  /// operations, and ten times their error in an angle.
  private static final double ROUNDINGS = 75 + 10;

  private final CovarianceKernels device = new OpenClCovariances(TestDevice.on());

  private static Stream<PairSteps> all() {
    return TestDevice.types()
        .map(each -> (DType) each.get()[0])
        .flatMap(type -> Stream.of(PairSteps.of(type, true), PairSteps.of(type, false)));
  }

  @TestFactory
  Stream<DynamicTest> a_step_agrees_with_its_definition() {
    return all()
        .flatMap(from ->
            from.steps()
                .map(each ->
                    DynamicTest.dynamicTest(
                        from.dtype() + (from.full() ? ", all pixels, " : ", ") + each.name(),
                        () ->
                            assertClose(
                                each.step().apply(device, from.start()),
                                each.step().apply(PairSteps.DEFINITION, from.start())))));
  }

  private static void assertClose(PairBlock fast, PairBlock slow) {
    assertThat(List.of(fast.height(), fast.width()))
        .isEqualTo(List.of(slow.height(), slow.width()));
    assertClose(fast.k(), slow.k());
    assertThat(fast.theta()).isPresent();
    assertClose(fast.theta().orElseThrow(), slow.theta().orElseThrow());
  }

  private static void assertClose(Tensor fast, Tensor slow) {
    assertThat(fast.shape()).isEqualTo(slow.shape());
    double scale = Arrays.stream(slow.toDoubles()).map(Math::abs).max().orElse(0);
    double bound = ROUNDINGS * slow.dtype().epsilon() * scale;
    assertThat(fast.toDoubles()).containsExactly(slow.toDoubles(), within(bound));
  }

  @TestFactory
  Stream<DynamicTest> inputs_and_variances_agree_with_their_definition() {
    var rules =
        List.of(
            PairDual.Rectifier.RULE,
            PairDual.ErrorFunction.rule(0.8),
            PairDual.Normalization.rule(1e-3, true));
    return all()
        .map(from ->
            DynamicTest.dynamicTest(
                from.dtype() + ", " + from.full(),
                () -> {
                  assertClose(from.inputs(device).k(), from.inputs(PairSteps.DEFINITION).k());
                  for (MarginalRule rule : rules) {
                    assertClose(
                        from.marginals(device, from.one(), rule),
                        from.marginals(PairSteps.DEFINITION, from.one(), rule));
                  }
                }));
  }

  @Test
  void a_sample_beside_itself_has_the_bits_of_its_variance() {
    all()
        .forEach(from -> {
          var pairs = PairRange.pairs(0, 4, 0, 4);
          var square = device.inputs(from.one(), from.one(), pairs, 5, 3, from.full(), true).k();
          var alone = from.selves(device, from.one()).k();
          int entries = alone.shape().count() / 4;
          for (int i = 0; i < 4; i++) {
            assertThat(
                    Arrays.copyOfRange(square.toDoubles(), 5 * i * entries, (5 * i + 1) * entries))
                .isEqualTo(Arrays.copyOfRange(alone.toDoubles(), i * entries, (i + 1) * entries));
          }
        });
  }
}
