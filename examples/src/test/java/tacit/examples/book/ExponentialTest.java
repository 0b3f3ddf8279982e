// SPDX-License-Identifier: Apache-2.0
package tacit.examples.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tacit.autodiff.DType;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Cpu;
import tacit.autodiff.op.Exp;

/// The kernels chapter's way to `e¹⁰`.
class ExponentialTest {
  @Test
  void ten_is_fourteen_times_ln_two_and_a_rest() {
    long n = Math.round(10 / Math.log(2));
    double r = 10 - n * Math.log(2);
    assertThat(n).isEqualTo(14);
    assertThat(r).isCloseTo(0.2959, within(0.5e-4)); // four digits
    assertThat(Math.exp(r)).isCloseTo(1.3444, within(0.5e-4));
    assertThat(0x1p14 * Math.exp(r)).isCloseTo(22_026, within(1.0)); // as printed
  }

  @Test
  void the_fast_kernels_agree_to_four_epsilon() {
    Tensor ten = Tensor.scalar(10).to(DType.FLOAT32);
    double exact = Math.exp(10);
    assertThat(Cpu.kernels().map(new Exp(), ten).item())
        .isCloseTo(exact, within(4 * DType.FLOAT32.epsilon() * exact));
  }
}
