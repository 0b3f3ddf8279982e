// SPDX-License-Identifier: Apache-2.0
package tacit.examples.train;

import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.NpzWriter;
import tacit.measures.intraclass.LabelHierarchy;
import tacit.measures.intraclass.SegmentAnswers;
import tacit.nn.data.Hierarchy;
import tacit.nn.data.ImageSet;

/// Images whose classes were hidden from a training, which was told their superclasses.
///
/// @param images with the classes as labels, some of each
public record HiddenClasses(Hierarchy hierarchy, ImageSet images) {
  /// The file of [Representations] with superclasses as `labels`, classes as `sublabels`, and how
  /// probable the network holds the superclass on segments between images, `segments_…`
  /// ([SegmentAnswers]), which `tacit measure c0` reads.
  public NpzWriter of(Representations network, TrainingRun run, Seed seed) {
    var on = run.engine().on();
    var shown = images.grouped(hierarchy).standardized(run.standardization());
    Tensor inputs = shown.inputs(run.recipe().dtype(), images.all());
    var answers =
        SegmentAnswers.of(
            x -> network.probabilities(x, on),
            inputs,
            images.labels(),
            new LabelHierarchy(parents(), hierarchy.superclassNames().size()),
            seed.child("segments").generator());
    return network
        .of(shown, on)
        .with("sublabels", images.labels())
        .with("segments_within", answers.within())
        .with("segments_within_sublabels", answers.withinSubclasses())
        .with("segments_between", answers.between())
        .with("segments_between_sublabels", answers.betweenSubclasses());
  }

  private Indices parents() {
    return Indices.of(hierarchy.superclassOf().stream().mapToInt(Integer::intValue).toArray());
  }
}
