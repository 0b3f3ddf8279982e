// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.ensembles;

import java.io.Serializable;
import java.util.List;
import java.util.stream.LongStream;
import tacit.examples.figure.mitosis.Lesson;
import tacit.examples.figure.mitosis.Trained;
import tacit.examples.figure.mitosis.Training;
import tacit.measures.redundancy.ReadoutEnsemble;
import tacit.nn.train.Listener;
import tacit.nn.train.Samples;

/// Networks of one width that differ in their seed alone, `seed`, `seed + 1`, ….
///
/// @param images the first of the training set
record Family(
    String data, int images, int width, double weightDecay, int epochs, int members, long seed)
    implements Serializable {
  private static final long serialVersionUID = 1;

  List<Trained> trained() {
    var lesson = Lesson.of(data, images, Lesson.COMPONENTS);
    var training = Training.of(weightDecay).withEpochs(epochs);
    return LongStream.range(seed, seed + members)
        .mapToObj(each -> Trained.of(lesson, width, training, each, Listener.none()))
        .toList();
  }

  /// The outputs of all of them on samples.
  static ReadoutEnsemble ensemble(List<Trained> networks, Samples samples) {
    return new ReadoutEnsemble(
        networks.stream().map(each -> each.network().outputs(samples)).toList());
  }
}
