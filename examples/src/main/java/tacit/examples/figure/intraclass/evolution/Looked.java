// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass.evolution;

import java.util.List;
import tacit.examples.sweep.Lesson;
import tacit.examples.sweep.PreActivations;
import tacit.measures.intraclass.ActivationRecord;
import tacit.measures.intraclass.LayerDistanceSpread;
import tacit.measures.intraclass.LayerSubclassSilhouette;
import tacit.measures.intraclass.NeuronIntraclassVarianceRatio;
import tacit.measures.intraclass.NeuronSubclassSelectivity;
import tacit.nn.train.Evaluator;

/// The four measures of a network at one point of its training, on all that it learns from.
record Looked(
    NeuronSubclassSelectivity c1,
    LayerSubclassSilhouette c2,
    NeuronIntraclassVarianceRatio c3,
    LayerDistanceSpread c4) {
  static Looked at(Evaluator network, Lesson lesson) {
    ActivationRecord pre = PreActivations.of(network, lesson.toldTrain()).all();
    var subclasses = lesson.train().subclasses();
    var classes = lesson.train().superclasses();
    return new Looked(
        NeuronSubclassSelectivity.of(pre, subclasses, lesson.hierarchy()),
        LayerSubclassSilhouette.of(pre.relu(), subclasses, lesson.hierarchy()),
        NeuronIntraclassVarianceRatio.of(pre, classes, lesson.classes()),
        LayerDistanceSpread.of(pre, classes, lesson.classes()));
  }

  /// `c₁` to `c₄` of all layers: of the `k` neurons, and of the one layer, that count most.
  List<Double> values(int k) {
    return List.of(c1.value(k), c2.value(1), c3.value(k), c4.value(1));
  }

  /// `c₁` to `c₄` of one layer alone, counted from 0.
  List<Double> values(int k, int layer) {
    return List.of(
        c1.perLayer(k)[layer], c2.perLayer()[layer], c3.perLayer(k)[layer], c4.perLayer()[layer]);
  }
}
