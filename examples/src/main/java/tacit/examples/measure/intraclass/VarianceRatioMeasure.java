// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.intraclass;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Tensor;
import tacit.examples.measure.Arguments;
import tacit.examples.measure.Finding;
import tacit.examples.measure.Measure;
import tacit.examples.measure.Parameter;
import tacit.examples.measure.RepFile;
import tacit.examples.measure.RepKey;
import tacit.examples.measure.Value;
import tacit.measures.intraclass.ActivationMoments;
import tacit.measures.intraclass.NeuronIntraclassVarianceRatio;
import tacit.measures.intraclass.NeuronIntraclassVarianceRatio.Reference;

/// `c3`: [NeuronIntraclassVarianceRatio] of pre-activations.
record VarianceRatioMeasure() implements Measure {
  private static final Parameter<Reference> REFERENCE =
      Parameter.word(
          "reference",
          "whose deviation is the unit, all samples or those of other classes",
          Reference.ALL);

  @Override
  public String name() {
    return "c3";
  }

  @Override
  public String meaning() {
    return "how much neurons still vary inside a class, in units of how much they vary at all";
  }

  @Override
  public List<RepKey> needs() {
    return List.of(RepKey.LABELS, RepKey.LAYERS);
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(Choices.NEURONS, Choices.NEURONS_A_LAYER, REFERENCE, Choices.EPSILON);
  }

  @Override
  public String source() {
    return "Carbonnelle 2022 (thesis), eq. 2.4; published code";
  }

  @Override
  public Finding of(RepFile rep, Arguments with) {
    var classes = Groups.classes(rep);
    var layers = HiddenLayers.of(rep);
    int k = Choices.count(Choices.NEURONS, with);
    var moments = ActivationMoments.of(layers.record(), classes.of(), classes.count());
    var found =
        NeuronIntraclassVarianceRatio.of(moments, with.get(REFERENCE), with.get(Choices.EPSILON));
    double[] each = found.perLayer(Choices.count(Choices.NEURONS_A_LAYER, with));
    return HiddenLayers.told(Finding.of(Value.of(found.value(k))), layers.names(), each)
        .warnings(warnings(classes))
        .warnings(layers.warningsOfPre())
        .warnings(HiddenLayers.warningsOfK(k, "neurons", layers.neurons()))
        .array("c3_table", Tensor.matrix(found.table()));
  }

  static List<String> warnings(Groups classes) {
    var warnings = new ArrayList<String>();
    if (classes.count() == 1) {
      warnings.add("labels: there is one class, so every ratio is 1 and tells nothing");
    }
    warnings.addAll(classes.warnings());
    return warnings;
  }
}
