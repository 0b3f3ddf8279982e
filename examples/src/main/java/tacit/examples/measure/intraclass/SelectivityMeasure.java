// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.intraclass;

import java.util.List;
import tacit.autodiff.Indices;
import tacit.examples.measure.Arguments;
import tacit.examples.measure.Finding;
import tacit.examples.measure.Measure;
import tacit.examples.measure.Parameter;
import tacit.examples.measure.RepFile;
import tacit.examples.measure.RepKey;
import tacit.measures.intraclass.ActivationMoments;
import tacit.measures.intraclass.NeuronSubclassSelectivity;

/// `c1`: [NeuronSubclassSelectivity] of pre-activations.
record SelectivityMeasure() implements Measure {
  @Override
  public String name() {
    return "c1";
  }

  @Override
  public String meaning() {
    return "how well single neurons tell a hidden subclass from the rest of its class";
  }

  @Override
  public List<RepKey> needs() {
    return List.of(RepKey.LABELS, RepKey.SUBLABELS, RepKey.LAYERS);
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(
        Choices.NEURONS,
        Choices.NEURONS_A_LAYER,
        Choices.ACROSS,
        Choices.EPSILON,
        Choices.SHUFFLES,
        Parameter.SEED);
  }

  @Override
  public String source() {
    return "Carbonnelle 2022 (thesis), eq. 2.2; published code";
  }

  @Override
  public Finding of(RepFile rep, Arguments with) {
    var hidden = Hidden.of(rep);
    var layers = HiddenLayers.of(rep);
    int k = Choices.count(Choices.NEURONS, with),
        each = Choices.count(Choices.NEURONS_A_LAYER, with);
    var across = with.get(Choices.ACROSS);
    var found = selectivity(layers, hidden.subclasses(), hidden, with);
    var value =
        Floor.of(
            found.value(k, across),
            hidden,
            with,
            y -> selectivity(layers, y, hidden, with).value(k, across));
    var finding =
        HiddenLayers.told(Finding.of(value), layers.names(), found.perLayer(each, across))
            .warnings(hidden.warnings())
            .warnings(layers.warningsOfPre())
            .warnings(HiddenLayers.warningsOfK(k, "neurons", layers.neurons()));
    return Hidden.table(finding, name(), found.table());
  }

  private static NeuronSubclassSelectivity selectivity(
      HiddenLayers layers, Indices subclasses, Hidden hidden, Arguments with) {
    var hierarchy = hidden.hierarchy();
    var moments = ActivationMoments.of(layers.record(), subclasses, hierarchy.subclassCount());
    return NeuronSubclassSelectivity.of(moments, hierarchy, with.get(Choices.EPSILON));
  }
}
