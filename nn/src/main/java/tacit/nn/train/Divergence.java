// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train;

import java.util.Locale;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.nn.Layer;
import tacit.nn.Network;
import tacit.nn.Params;
import tacit.nn.Pass;

/// Finds where a number that is not finite comes from: passes the same batch through the same
/// network again and looks at every layer's output.
final class Divergence {
  private static final String INPUTS = "the inputs";

  private final Kernels on;
  private final Network network;
  private final Recipe recipe;
  private final BatchNormMode mode;

  Divergence(Kernels on, Network network, Recipe recipe, BatchNormMode mode) {
    this.on = on;
    this.network = network;
    this.recipe = recipe;
    this.mode = mode;
  }

  /// The loss of the step after `at` is not finite.
  Diverged inLoss(double loss, Progress at, Batch batch, Seed dropout) {
    long step = at.steps() + 1;
    int bad = firstBad(batch.inputs());
    String place = bad < 0 ? replay(at, batch, dropout) : INPUTS;
    String advice = bad < 0 ? advice(at.steps()) : lookAt(batch, bad);
    String what = Double.isNaN(loss) ? "NaN" : "infinite";
    return new Diverged(
        step,
        place,
        "training: the loss is %s at step %d (epoch %d), first in %s; %s"
            .formatted(what, step, at.epoch() + 1, place, advice));
  }

  /// The gradient change of the step after `at` is not finite, though the loss is.
  Diverged inChange(double change, Progress at) {
    String what = Double.isNaN(change) ? "NaN" : "infinite";
    return new Diverged(
        at.steps() + 1,
        "the gradient by the inputs",
        "training: the gradient change is %s at step %d (epoch %d), first in the gradient by the inputs; %s"
            .formatted(what, at.steps() + 1, at.epoch() + 1, advice(at.steps())));
  }

  /// Refuses a progress in which a parameter is not finite, as after an update that was too large.
  void check(Progress at) {
    for (String name : at.params().names()) {
      if (firstBad(at.params().get(name)) >= 0) {
        String place = "parameter " + name;
        throw new Diverged(
            at.steps(),
            place,
            "training: %s is not finite after step %d (epoch %d); %s"
                .formatted(place, at.steps(), at.epoch(), advice(at.steps())));
      }
    }
  }

  private String replay(Progress at, Batch batch, Seed dropout) {
    FirstBad found = new FirstBad();
    Params<Var> p = at.params().map(w -> Var.constant(w, on));
    Var x = Var.constant(batch.inputs(), on);
    network.forward(p, x, mode.pass(dropout, at.statistics(), found));
    return found.place;
  }

  private String advice(long stepsDone) {
    if (stepsDone == 0)
      return "no step was made yet: start from smaller weights or scale the inputs";
    double rate = recipe.optimizer().learningRate().at(stepsDone - 1);
    return "lower the learning rate, now %s, or clip the gradients".formatted(rate);
  }

  private static String lookAt(Batch batch, int bad) {
    int row = batch.inputs().shape().count() / batch.size();
    return "look at the data, from example %d of the batch on".formatted(bad / row);
  }

  /// Position of the first number that is not finite, −1 if all are.
  private static int firstBad(Tensor x) {
    double[] values = x.toDoubles();
    for (int i = 0; i < values.length; i++) if (!Double.isFinite(values[i])) return i;
    return -1;
  }

  private static final class FirstBad implements Pass.Listener {
    private String place = "the loss itself";
    private boolean found;

    @Override
    public void layer(String path, Layer layer, Var input, Var output) {
      if (found || firstBad(output.value()) < 0) return;
      found = true;
      String type = layer.getClass().getSimpleName().toLowerCase(Locale.ROOT);
      place = "layer %s (%s)".formatted(path, type);
    }

    @Override
    public void state(String path, Tensor value) {}

    @Override
    public boolean wantsLayers() {
      return true;
    }
  }
}
