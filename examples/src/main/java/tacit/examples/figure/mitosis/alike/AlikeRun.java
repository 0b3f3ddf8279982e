// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.alike;

import java.util.List;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Buffers;
import tacit.autodiff.kernel.Cpu;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.examples.figure.mitosis.Lesson;
import tacit.examples.figure.mitosis.Trained;
import tacit.examples.figure.mitosis.Training;
import tacit.measures.redundancy.ActivationScatter;
import tacit.measures.redundancy.ChunkScale;
import tacit.measures.redundancy.DisjointClones;
import tacit.measures.redundancy.LinearReconstruction;
import tacit.measures.redundancy.NeuronChunks;
import tacit.measures.redundancy.ResidualCorrelation;
import tacit.measures.redundancy.SymmetricReconstruction;
import tacit.nn.train.Listener;

/// The last hidden layer of one network, cut at random into chunks without a common neuron, on all
/// test images.
///
/// @param shown whether rows of single images are wanted
record AlikeRun(String data, int width, int size, Training training, long seed, boolean shown)
    implements Run {
  private static final long serialVersionUID = 1;

  @Override
  public Table rows() {
    var lesson = Lesson.of(data);
    var trained = Trained.of(lesson, width, training, seed, Listener.none());
    var random = new Seed(seed).child("partition").generator();
    var chunks = NeuronChunks.partition(random, width, size);
    Tensor x = trained.testHidden();
    Indices labels = lesson.testLabels();
    var clones = DisjointClones.of(trained.readout(), x, labels, chunks, ChunkScale.TRAINED);
    var scatter = ActivationScatter.of(x, Cpu.kernels(1, Buffers.fresh()));
    var rows = new AlikeRows(data, training.weightDecay(), seed);
    Table table = rows.summary(clones, trained.testError(), explained(scatter, chunks));
    if (!shown) return table;
    Tensor whole = trained.network().outputs(lesson.test());
    var neuron = FellowNeuron.of(x, scatter, chunks.get(0), chunks.get(1));
    return Table.join(
        List.of(
            table,
            rows.answers(ShownImages.hard(labels, ShownImages.PICTURES), clones, whole),
            rows.margins(MarginMaps.of(clones, whole, ShownImages.hard(labels, ShownImages.DRAWN))),
            rows.neuron(neuron)));
  }

  /// The mean `R²` of one chunk from another, over all ordered pairs.
  private static double explained(ActivationScatter scatter, List<Indices> chunks) {
    double sum = 0;
    int pairs = 0;
    for (int a = 0; a < chunks.size(); a++) {
      for (int b = 0; b < a; b++, pairs++) {
        sum +=
            SymmetricReconstruction.of(
                    scatter,
                    chunks.get(a),
                    chunks.get(b),
                    LinearReconstruction.RIDGE,
                    ResidualCorrelation.EPSILON)
                .r2();
      }
    }
    return sum / pairs;
  }
}
