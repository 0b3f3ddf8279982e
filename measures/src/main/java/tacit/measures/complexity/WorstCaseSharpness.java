// SPDX-License-Identifier: Apache-2.0
package tacit.measures.complexity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import tacit.autodiff.Tensor;

/// The box in which a network tolerates whatever is worst: the size `α` or `α′` at which the
/// accuracy falls to the target, after steps that climb the loss `L` and stay in the box,
///
/// ```text
/// v ← clip(v + η ∇L(v)),   |vⱼ − wⱼ| ≤ α  or, by magnitude,  |vⱼ − wⱼ| ≤ α′ (|wⱼ| + 10⁻³)
/// ```
///
/// 5 epochs of 50 steps with `η = 1`, and `η = 0.1` in the last two; fewer if the accuracy is at
/// most 0.7 after an epoch. Larger is flatter. That the rate falls after three epochs, not two, and
/// that the accuracy is looked at once an epoch, are ours.
///
/// @param box [Perturbation#WORST_CASE] or [Perturbation#WORST_CASE_BY_MAGNITUDE]
/// @param search for the size
/// @source Carbonnelle 2022 (thesis), chapter 2; Simoncarbo/Intraclass-clustering-measures
public record WorstCaseSharpness(Perturbation box, ToleranceSearch search) {
  /// By magnitude, up to size 0.25, to an accuracy of 0.9.
  public static final WorstCaseSharpness USUAL =
      new WorstCaseSharpness(Perturbation.WORST_CASE_BY_MAGNITUDE, new ToleranceSearch(0.25, 0.9));

  private static final int EPOCHS = 5, STEPS = 50, SLOW_FROM = 3;
  private static final double FAST = 1, SLOW = 0.1;
  private static final double BAD_ENOUGH = 0.7;

  public WorstCaseSharpness {
    if (box != Perturbation.WORST_CASE && box != Perturbation.WORST_CASE_BY_MAGNITUDE) {
      throw ToleranceSearch.refusal(
          "%s is no box; give WORST_CASE or WORST_CASE_BY_MAGNITUDE".formatted(box.words()));
    }
  }

  /// With the gradient of the loss, most often on a batch of 128 that it draws anew each time, and
  /// an accuracy, most often on a tenth of the training set.
  public ToleranceSearch.Found of(
      List<Tensor> weights,
      UnaryOperator<List<Tensor>> gradient,
      ToDoubleFunction<List<Tensor>> accuracy) {
    return search.of(size -> accuracy.applyAsDouble(climbed(weights, size, gradient, accuracy)));
  }

  private List<Tensor> climbed(
      List<Tensor> weights,
      double size,
      UnaryOperator<List<Tensor>> gradient,
      ToDoubleFunction<List<Tensor>> accuracy) {
    List<Tensor> v = weights;
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      double rate = epoch < SLOW_FROM ? FAST : SLOW;
      for (int step = 0; step < STEPS; step++) {
        v = stepped(weights, size, v, gradient.apply(v), rate);
      }
      if (accuracy.applyAsDouble(v) <= BAD_ENOUGH) return v;
    }
    return v;
  }

  private List<Tensor> stepped(
      List<Tensor> weights, double size, List<Tensor> v, List<Tensor> gradient, double rate) {
    if (gradient.size() != v.size()) {
      throw ToleranceSearch.refusal(
          "%d weights but %d gradients; give one a weight".formatted(v.size(), gradient.size()));
    }
    List<Tensor> next = new ArrayList<>();
    for (int k = 0; k < v.size(); k++) {
      checkGradient(k, v.get(k), gradient.get(k));
      double[] w = weights.get(k).toDoubles(), at = v.get(k).toDoubles();
      double[] g = gradient.get(k).toDoubles();
      for (int j = 0; j < w.length; j++) {
        double reach = size * box.unit(w[j]);
        at[j] = Math.clamp(at[j] + rate * g[j], w[j] - reach, w[j] + reach);
      }
      next.add(Tensor.of(v.get(k).shape(), at));
    }
    return next;
  }

  private static void checkGradient(int k, Tensor weight, Tensor gradient) {
    if (!gradient.shape().equals(weight.shape())) {
      throw ToleranceSearch.refusal(
          "weight %d has shape %s but its gradient %s; give both one shape"
              .formatted(k, weight.shape(), gradient.shape()));
    }
    for (double each : gradient.toDoubles()) {
      if (!Double.isFinite(each)) {
        throw new ArithmeticException(
            "sharpness: the gradient of weight %d holds %s; give finite numbers"
                .formatted(k, each));
      }
    }
  }
}
