// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass.neurons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import tacit.examples.sweep.Lesson;
import tacit.measures.intraclass.ActivationRecord;
import tacit.measures.intraclass.NeuronSubclassSelectivity;

/// The neuron of the largest selectivity for a subclass.
///
/// @param layer from 0
/// @param neuron from 0, in its layer
record Best(int subclass, int layer, int neuron, double selectivity) {
  /// That of each subclass, the largest selectivity first.
  static List<Best> ranked(ActivationRecord answers, Lesson lesson) {
    double[][] table =
        NeuronSubclassSelectivity.of(answers, lesson.train().subclasses(), lesson.hierarchy())
            .table();
    List<Best> all = new ArrayList<>();
    for (int i = 0; i < table.length; i++) all.add(of(i, answers, table[i]));
    all.sort(Comparator.comparingDouble(Best::selectivity).reversed());
    return all;
  }

  private static Best of(int subclass, ActivationRecord answers, double... selectivities) {
    int most =
        IntStream.range(0, selectivities.length)
            .boxed()
            .max(Comparator.comparingDouble(n -> selectivities[n]))
            .orElseThrow();
    int layer = 0, first = 0;
    while (most >= first + answers.width(layer)) first += answers.width(layer++);
    return new Best(subclass, layer, most - first, selectivities[most]);
  }

  /// Its answer to each sample.
  double[] answers(ActivationRecord all) {
    double[] rows = all.layer(layer).toDoubles();
    int width = all.width(layer);
    return IntStream.range(0, all.sampleCount())
        .mapToDouble(i -> rows[i * width + neuron])
        .toArray();
  }
}
