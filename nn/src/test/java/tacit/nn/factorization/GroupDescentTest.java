// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.BufferPool;
import tacit.autodiff.kernel.Cpu;
import tacit.autodiff.kernel.Kernels;
import tacit.nn.Params;
import tacit.nn.optim.GroupRmsProp;
import tacit.nn.optim.Optimizer;

/// Two hundred steps of the golden factorization on its four observations: closed form, loss and
/// optimizer together, against a program that sums products entry by entry.
class GroupDescentTest {
  private static final int STEPS = 200;
  // Roundings of 1e-16 grow over the steps, where the loss is curved by some hundreds.
  private static final double TOLERANCE = 1e-10;

  // Golden: NumPy's einsum for every gradient, and the update in three lines.
  private static final double[][] WEIGHTS = {
    {0.7731770734048482, 2.0182819007529664, -0.22121605655227006, 1.0147528645578687},
    {0.8196658290700088, -0.16869915843616792, 0.9870957425950183, 1.036787702138146},
    {0.8687061700332126, 0.9441781995414793, 0.9581479554550973, -1.0887512106201862},
    {1.986273743302486, 0.8687423090149259, 1.0238807081187449, -1.000472078829477},
    {0.9964901942035348, 0.8234541857177929, 0.024526450578277785, 2.019332523878844},
    {0.9707911966222706, -0.22697842021716838, 1.9313570855303368, 1.0126681778883844},
    {0.8203021760261145, 2.0190660422688205}
  };

  private final HierarchicalFactorization f = Goldens.binary();
  private final Completion loss =
      Completion.of(
          Shape.of(2, 2, 2, 2),
          Indices.of(0, 6, 9, 15),
          Tensor.vector(1, 2, -1, 3),
          TensorLoss.Factor.HALF_SUM);
  private final GroupRmsProp optimizer = GroupRmsProp.of(1e-2);

  @Test
  void two_hundred_steps_end_where_another_program_ends() {
    BufferPool pool = new BufferPool();
    Kernels on = Cpu.kernels(1, pool);
    var w = Goldens.binaryWeights();
    Optimizer.Step at = new Optimizer.Step(w, optimizer.start(w));
    for (int k = 0; k < STEPS; k++) {
      Optimizer.Step now = at;
      at = pool.step(() -> step(on, now), next -> next.params().values());
    }
    Params<Tensor> end = at.params();
    for (int i = 0; i < WEIGHTS.length; i++) {
      assertThat(end.values().get(i).toDoubles()).containsExactly(WEIGHTS[i], within(TOLERANCE));
    }
    assertThat(loss.value(f.endTensor(end))).isCloseTo(0.022348845031700315, within(TOLERANCE));
    assertThat(at.state().slots().getFirst().get("v").item())
        .isCloseTo(282.9416225193959, within(283 * TOLERANCE));
  }

  private Optimizer.Step step(Kernels on, Optimizer.Step at) {
    var forward = f.closedForm().forward(on, at.params());
    var gradient = forward.gradient(loss.at(on, forward.end()).byEnd());
    return optimizer.step(on, at.params(), gradient.values(), at.state());
  }
}
