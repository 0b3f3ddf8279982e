// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.margin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SequencedMap;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.examples.measure.Finding;
import tacit.examples.measure.RepFile;
import tacit.examples.measure.RepKey;
import tacit.examples.measure.Value;
import tacit.measures.norm.WeightNorms;

/// The weights of a file as a chain of layers, which is all that a list of weights tells.
public record Chain(SequencedMap<String, Tensor> weights, List<String> warnings) {
  /// Refused where a dense layer takes other numbers than the one before gives, or the last gives
  /// others than the logits.
  public static Chain of(RepFile rep) {
    var weights = rep.weights();
    String last = "";
    for (String name : weights.sequencedKeySet()) {
      if (!last.isEmpty()) follows(name, weights.get(name), last, weights.get(last));
      last = name;
    }
    if (rep.has(RepKey.LOGITS) && rep.has(RepKey.LABELS))
      ends(last, weights.get(last), rep.logits());
    return new Chain(weights, warnings(rep));
  }

  private static void follows(String name, Tensor weight, String before, Tensor earlier) {
    Shape to = weight.shape(), from = earlier.shape();
    if (to.rank() != 2 || from.rank() != 2 || to.size(1) == from.size(0)) return;
    throw new IllegalArgumentException(
        "%s: shape %s takes %d numbers, but %s %s gives %d; give the layers of a chain in order, outputs first"
            .formatted(name, to, to.size(1), before, from, from.size(0)));
  }

  private static void ends(String name, Tensor weight, Tensor logits) {
    int outputs = weight.shape().size(0), classes = logits.shape().size(1);
    if (outputs == classes || (outputs == 1 && classes == 2)) return;
    throw new IllegalArgumentException(
        "%s: shape %s gives %d numbers, but logits %s are of %d classes; give the layers of a chain in order, outputs first"
            .formatted(name, weight.shape(), outputs, logits.shape(), classes));
  }

  private static List<String> warnings(RepFile rep) {
    var warnings = new ArrayList<String>();
    warnings.add(
        "weights do not tell biases of hidden layers, batch normalization or shortcuts; norms are those of a chain of the weights without any");
    if (rep.has(RepKey.READOUT) && biased(rep.readout().bias())) {
      warnings.add(
          "readout_bias is not zero, so margins are not proportional to each layer's weights");
    }
    return List.copyOf(warnings);
  }

  private static boolean biased(Tensor bias) {
    return Arrays.stream(bias.toDoubles()).anyMatch(b -> b != 0);
  }

  public List<Tensor> list() {
    return List.copyOf(weights.values());
  }

  WeightNorms norms() {
    return WeightNorms.of(list());
  }

  /// The finding with a number of each layer.
  Finding told(Finding finding, String name, double... numbers) {
    var names = List.copyOf(weights.keySet());
    Finding told = finding;
    for (int k = 0; k < numbers.length; k++) {
      told = told.layer(names.get(k), Value.named().with(name, numbers[k]));
    }
    return told;
  }
}
