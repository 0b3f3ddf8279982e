// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.BufferPool;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.op.Add;
import tacit.autodiff.op.Multiply;
import tacit.autodiff.op.Relu;
import tacit.autodiff.op.ScaleShift;
import tacit.testing.NeedsOpenCl;

/// What fusing is for: the same numbers from fewer kernels.
@NeedsOpenCl
class FusionTest {
  private static final int FUNCTIONS = 7;

  private final Session session = TestDevice.session();
  private final BufferPool pool = new BufferPool(session.memory());
  private final Kernels on = new OpenClKernels(new On(session, pool));
  private final Tensor x =
      Tensor.gaussian(new Seed(1).child("x").generator(), 1024, 1024).to(DType.FLOAT32);
  private final Tensor row =
      Tensor.gaussian(new Seed(1).child("row").generator(), 1024).to(DType.FLOAT32);

  /// `(r + s)²` of `r = relu(x + row)` and `s = x / 2 + 1`, times `r`.
  private Tensor chain(UnaryOperator<Tensor> each) {
    Tensor r = each.apply(on.map(new Relu(), each.apply(on.zipRow(new Add(), x, row))));
    Tensor s = each.apply(on.map(new ScaleShift(0.5, 1), x));
    Tensor sum = each.apply(on.zip(new Add(), r, s));
    Tensor square = each.apply(on.zip(new Multiply(), sum, sum));
    return each.apply(on.map(new ScaleShift(3, 0), each.apply(on.map(new Relu(), square))));
  }

  private static Tensor settled(Tensor x) {
    x.storage().settle();
    return x;
  }

  /// Seven functions of terms that are not negative, each to 2 `ε`; the first cancels, so that its
  /// rounding counts as that of its terms.
  @Test
  void a_fused_chain_has_the_numbers_of_its_functions_one_by_one() {
    double[] fused = chain(t -> t).toDoubles(), apart = chain(FusionTest::settled).toDoubles();
    double worst = 0;
    for (int i = 0; i < fused.length; i++) {
      worst = Math.max(worst, Math.abs(fused[i] - apart[i]) / (1 + apart[i]));
    }
    assertThat(worst).isLessThan(2 * FUNCTIONS * DType.FLOAT32.epsilon());
  }

  @Test
  void a_fused_chain_is_one_kernel_and_its_functions_apart_are_one_each() {
    assertThat(launches(t -> t)).isEqualTo(1);
    assertThat(launches(FusionTest::settled)).isEqualTo(FUNCTIONS);
  }

  private long launches(UnaryOperator<Tensor> each) {
    long before = session.counters().launches();
    settled(chain(each));
    return session.counters().launches() - before;
  }
}
