// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.companions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Buffers;
import tacit.autodiff.kernel.Cpu;
import tacit.examples.LastHidden;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.examples.figure.mitosis.Lesson;
import tacit.examples.figure.mitosis.Trained;
import tacit.examples.figure.mitosis.Training;
import tacit.measures.redundancy.NeuronChunks;
import tacit.nn.train.Listener;

/// Measures of chunks of the last hidden layer of a trained network beside the whole layer, on the
/// first test images: a row for each size, the mean over draws.
///
/// @param images the first of the training set
/// @param tests the first of the test set
/// @param sizes of chunks, the width of the layer last
record CompanionRun(
    String data,
    int images,
    int tests,
    List<Integer> sizes,
    double weightDecay,
    int epochs,
    int draws,
    long seed)
    implements Run {
  private static final long serialVersionUID = 1;

  @Override
  public Table rows() {
    var lesson = Lesson.of(data, images, Lesson.COMPONENTS);
    int width = sizes.getLast();
    var training = Training.of(weightDecay).withEpochs(epochs);
    var trained = Trained.of(lesson, width, training, seed, Listener.none());
    int[] first = IntStream.range(0, Math.min(tests, lesson.test().size())).toArray();
    Tensor layer = LastHidden.of(trained.network(), lesson.test().subset(first));
    var measures = Measures.of(layer, Cpu.kernels(1, Buffers.fresh()));
    var random = new Seed(seed).child("chunks").generator();
    Table rows = table();
    for (int size : sizes) {
      var chunks =
          IntStream.range(0, size == width ? 1 : draws)
              .mapToObj(_ -> NeuronChunks.draw(random, width, size))
              .toList();
      rows = rows.row(row(size, measures, chunks).toArray());
    }
    return rows;
  }

  /// No rows yet.
  static Table table() {
    return new Table(
        Stream.of(
                List.of("width", "weight_decay", "seed", "size"),
                Measures.COLUMNS,
                List.of("zeros"))
            .flatMap(List::stream)
            .toList(),
        List.of());
  }

  private List<Object> row(int size, Measures measures, List<Indices> chunks) {
    double[] means = new double[Measures.COLUMNS.size()];
    for (Indices chunk : chunks) {
      double[] each = measures.of(chunk);
      for (int i = 0; i < means.length; i++) means[i] += each[i] / chunks.size();
    }
    var row = new ArrayList<Object>(List.of(sizes.getLast(), weightDecay, seed, size));
    for (double mean : means) row.add(mean);
    row.add(measures.zeros());
    return row;
  }
}
