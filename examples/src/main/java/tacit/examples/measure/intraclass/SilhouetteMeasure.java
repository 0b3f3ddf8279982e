// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.intraclass;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.examples.measure.Arguments;
import tacit.examples.measure.Finding;
import tacit.examples.measure.Measure;
import tacit.examples.measure.Parameter;
import tacit.examples.measure.RepFile;
import tacit.examples.measure.RepKey;
import tacit.measures.intraclass.LayerSubclassSilhouette;

/// `c2`: [LayerSubclassSilhouette] of layers after ReLU.
record SilhouetteMeasure() implements Measure {
  /// What is made of the layers of the file.
  enum Representation {
    /// `max(x, 0)`, which changes nothing after ReLU.
    RELU,
    /// As they are, for activations other than ReLU.
    AS_IS,
    /// Of pre-activations: neurons on one scale, cut at a percentile.
    STANDARDIZED
  }

  private static final Parameter<Representation> REPRESENTATION =
      Parameter.word("representation", "what is made of the layers first", Representation.RELU);

  @Override
  public String name() {
    return "c2";
  }

  @Override
  public String meaning() {
    return "how well whole layers keep the hidden subclasses of a class apart, by silhouettes";
  }

  @Override
  public List<RepKey> needs() {
    return List.of(RepKey.LABELS, RepKey.SUBLABELS, RepKey.LAYERS);
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(
        Choices.LAYERS,
        Choices.ACROSS,
        REPRESENTATION,
        Choices.PERCENTILE,
        Choices.SHUFFLES,
        Parameter.SEED);
  }

  @Override
  public String source() {
    return "Carbonnelle 2022 (thesis), eq. 2.3; published code";
  }

  @Override
  public Finding of(RepFile rep, Arguments with) {
    var hidden = Hidden.of(rep);
    var layers = HiddenLayers.of(rep);
    int k = Choices.count(Choices.LAYERS, with);
    var across = with.get(Choices.ACROSS);
    var names =
        with.get(REPRESENTATION) == Representation.STANDARDIZED ? layers.alive() : layers.names();
    var found = silhouettes(layers, hidden.subclasses(), hidden, with);
    var value =
        Floor.of(
            found.value(k, across),
            hidden,
            with,
            y -> silhouettes(layers, y, hidden, with).value(k, across));
    var finding =
        HiddenLayers.told(Finding.of(value), names, found.perLayer(across))
            .warnings(hidden.warnings())
            .warnings(warnings(layers, with))
            .warnings(HiddenLayers.warningsOfK(k, "layers", names.size()))
            .array(name(), ofSamples(found, with.kernels()));
    return Hidden.table(finding, name(), found.table());
  }

  /// `(n, layers)`.
  private static Tensor ofSamples(LayerSubclassSilhouette found, Kernels on) {
    return on.permute(Tensor.matrix(found.samples()), 1, 0);
  }

  private static LayerSubclassSilhouette silhouettes(
      HiddenLayers layers, Indices subclasses, Hidden hidden, Arguments with) {
    var h = hidden.hierarchy();
    return switch (with.get(REPRESENTATION)) {
      case RELU -> LayerSubclassSilhouette.of(layers.record().relu(), subclasses, h);
      case AS_IS -> LayerSubclassSilhouette.of(layers.record(), subclasses, h);
      case STANDARDIZED ->
          LayerSubclassSilhouette.standardized(
              layers.record(), subclasses, h, Choices.percentile(with));
    };
  }

  private List<String> warnings(HiddenLayers layers, Arguments with) {
    var by = with.get(REPRESENTATION);
    if (by == Representation.STANDARDIZED) return layers.warningsOfPre();
    var warnings = new ArrayList<String>();
    if (with.find(Choices.PERCENTILE).isPresent()) {
      warnings.add("percentile goes with representation=standardized and changes nothing else");
    }
    var negative = layers.negative();
    if (by == Representation.RELU && !negative.isEmpty()) {
      warnings.add(
          "%s: numbers below 0, so %s is of max(x, 0); for activations other than ReLU give representation=as-is"
              .formatted(String.join(", ", negative), name()));
    }
    return warnings;
  }
}
