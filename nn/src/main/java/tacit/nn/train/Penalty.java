// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.nn.locality.ChangeScore;
import tacit.nn.locality.CountedOutput;
import tacit.nn.locality.GradientChange;
import tacit.nn.locality.InputGradientChange;
import tacit.nn.locality.PatchPair;

/// `R` of [InputGradientChange] within one step.
///
/// The images `x'` go through the network as `x` do: batch normalization takes the statistics of
/// their batch, dropout drops the very units that it dropped for `x`, so that nothing but patch `J`
/// differs. Running statistics move by `x` alone, so the penalty does not make them twice as fast.
final class Penalty {
  private final InputGradientChange change;
  private final TrainingPass pass;
  private final GradientChange made;

  private Penalty(InputGradientChange change, TrainingPass pass, GradientChange made) {
    this.change = change;
    this.pass = pass;
    this.made = made;
  }

  /// @param patches the stream that the pair is drawn from
  static Penalty of(InputGradientChange change, TrainingPass pass, Seed patches) {
    Shape images = pass.x().shape();
    PatchPair pair = change.patches().draw(patches.generator(), images.slice(1, images.rank()));
    Var outputs = counted(pass, pass.outputs());
    var made =
        GradientChange.of(pass.x(), outputs, pair, moved -> counted(pass, pass.again(moved)));
    return new Penalty(change, pass, made);
  }

  private static Var counted(TrainingPass pass, Var outputs) {
    return CountedOutput.of(outputs, pass.batch().targets());
  }

  ChangeScore score() {
    return made.score();
  }

  /// `∂/∂θ (loss + λ R)`.
  List<Tensor> gradients(Var loss) {
    List<Var> p = pass.p().values();
    double lambda = change.lambda();
    return switch (change.mode()) {
      case DOUBLE_BACKWARD -> loss.plus(made.slope().times(lambda)).gradValues(p);
      case FINITE_DIFFERENCE ->
          added(loss, loss.gradValues(p), lambda, made.byDifferences(this::byParameters));
    };
  }

  private List<Tensor> byParameters(Tensor images) {
    Var outputs = pass.again(pass.x().like(images));
    return counted(pass, outputs).sum().gradValues(pass.p().values());
  }

  /// `a + λ b`, each.
  private static List<Tensor> added(Var on, List<Tensor> a, double lambda, List<Tensor> b) {
    List<Tensor> sums = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      sums.add(on.like(a.get(i)).plus(on.like(b.get(i)).times(lambda)).value());
    }
    return sums;
  }
}
