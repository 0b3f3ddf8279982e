// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.margin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SequencedMap;
import tacit.autodiff.Tensor;
import tacit.examples.measure.Finding;
import tacit.examples.measure.RepFile;
import tacit.examples.measure.RepKey;
import tacit.examples.measure.Value;
import tacit.measures.norm.WeightNorms;

/// The weights of a file as a chain of layers, which is all that a list of weights tells.
record Chain(SequencedMap<String, Tensor> weights, List<String> warnings) {
  static Chain of(RepFile rep) {
    var warnings = new ArrayList<String>();
    warnings.add(
        "weights do not tell biases of hidden layers, batch normalization or shortcuts; norms are those of a chain of the weights without any");
    if (rep.has(RepKey.READOUT) && biased(rep.readout().bias())) {
      warnings.add(
          "readout_bias is not zero, so margins are not proportional to each layer's weights");
    }
    return new Chain(rep.weights(), warnings);
  }

  private static boolean biased(Tensor bias) {
    return Arrays.stream(bias.toDoubles()).anyMatch(b -> b != 0);
  }

  List<Tensor> list() {
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
