// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.nn.Params;
import tacit.nn.factorization.Factorization;
import tacit.nn.factorization.GaussianStart;
import tacit.nn.optim.GroupRmsProp;
import tacit.nn.optim.Optimizer;
import tacit.nn.optim.RmsProp;

/// RMSprop with one number `v` for all weights changes the clock of gradient descent and not its
/// path: every step is along the negative gradient,
///
/// ```text
/// (w' − w)/‖w' − w‖ = −∂φ/∂w / ‖∂φ/∂w‖
/// ```
///
/// so what is proved of the trajectories of gradient flow holds for it up to the size of its steps.
///
/// - Measured: the direction of a step
/// - Claimed: that of the negative gradient
///
/// With a number for each weight the path is another one.
@Claim(
    id = "derived-one-clock",
    statement =
        "Every step of GroupRMSprop, which has one running mean square for all weights, is along"
            + " the negative gradient.",
    assumption = "One number divides the steps of all weights.",
    source = "Tacit; the optimizer is that of Arora, Cohen, Hu & Luo 2019",
    status = Status.DERIVED)
public record OneClock() implements Theorem {
  private static final Kernels ON = new ScalarKernels();
  private static final int STEPS = 5;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (Factorization model : DrawnFlow.models()) {
      var drawn = DrawnFlow.of(model, new GaussianStart(0.5), new Seed(4));
      var group = sides(drawn, GroupRmsProp.of(0.1));
      checks.add(check(Check.inside(group), model, "for all weights"));
      var each = sides(drawn, RmsProp.of(0.1));
      checks.add(check(Check.outside(each), model, "for each weight"));
    }
    return checks;
  }

  private static Check check(Check check, Factorization model, String v) {
    return check.with("model", DrawnFlow.name(model)).with("v", v);
  }

  /// The last of a few steps.
  static Sides sides(DrawnFlow drawn, Optimizer optimizer) {
    Params<Tensor> w = drawn.start(), before = w, gradient = w;
    Optimizer.State state = optimizer.start(w);
    for (int k = 0; k < STEPS; k++) {
      before = w;
      gradient = drawn.model().gradient(w, drawn.slope(drawn.model().endTensor(w)));
      var step = optimizer.step(ON, w, gradient.values(), state);
      w = step.params();
      state = step.state();
    }
    Tensor moved = Numbers.plus(Numbers.row(w.values()), -1, Numbers.row(before.values()));
    Tensor down = Numbers.times(-1, Numbers.row(gradient.values()));
    return Sides.equal(
        Numbers.times(1 / Numbers.norm(moved), moved),
        Numbers.times(1 / Numbers.norm(down), down),
        1e-12,
        "a rounding of the weights, divided by the length of a step of 0.1");
  }
}
