// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.margins;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Buffers;
import tacit.autodiff.kernel.Cpu;
import tacit.autodiff.kernel.Kernels;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.measures.redundancy.ChunkCurve;
import tacit.measures.redundancy.ChunkMargins;
import tacit.measures.redundancy.ChunkReadout;
import tacit.measures.redundancy.ChunkScale;
import tacit.measures.redundancy.NeuronChunks;

/// Errors of chunks of one network beside what the margins of its whole layer predict, on training
/// and test images; a row for each chunk size below the width.
///
/// The noise `s` of a neuron is measured once, on chunks of a quarter of the layer, and the density
/// next to 0 in bins as wide as the noise of such a chunk.
///
/// The columns: `error` of chunks with the readout times `W/w`, `error_as_trained` without, and
/// `error_whole` of the layer. `predicted` with one noise for all images, `predicted_of_each` with
/// that of each, `predicted_two_terms` from the density alone; `predicted_moved` also knows where
/// the margins of chunks of this very size lie on average. `noise` is `s` by chunks of this size
/// and `shift` how far their margins lie above those of the layer.
record MarginsRun(Taught.Task task, String data, double decay, int epochs, int draws, long seed)
    implements Run {
  private static final long serialVersionUID = 1;
  private static final int QUARTER = 4;

  @Override
  public Table rows() {
    var taught = Taught.of(task, data, decay, epochs, seed);
    var random = new Seed(seed).child("chunks").generator();
    return Table.join(
        List.of(
            rows("test", taught.readout(), taught.test(), taught.testLabels(), random),
            rows("training", taught.readout(), taught.train(), taught.labels(), random)));
  }

  private Table rows(
      String images, ChunkReadout readout, Tensor x, Indices labels, RandomGenerator random) {
    Kernels on = Cpu.kernels(1, Buffers.fresh());
    int width = readout.width();
    var noise = margins(readout, x, labels, width / QUARTER, random, on);
    var predicted = Prediction.of(noise);
    int[] sizes = NeuronChunks.halvingSizes(width);
    var full = curve(readout, x, labels, sizes, ChunkScale.FULL_WIDTH, random, on);
    var plain = curve(readout, x, labels, sizes, ChunkScale.TRAINED, random, on);
    var table = empty();
    for (int at = 0; at < sizes.length - 1; at++) {
      int w = sizes[at];
      var own = margins(readout, x, labels, w, random, on);
      table =
          table.row(
              task.word(),
              decay,
              seed,
              images,
              w,
              full.points().get(at).meanError(),
              full.points().get(at).standardError(),
              plain.points().get(at).meanError(),
              predicted.wholeError(),
              predicted.error(w),
              predicted.errorOfEach(w),
              predicted.twoTerms(w),
              Prediction.moved(own),
              own.noise(),
              own.shift(),
              predicted.model().density().below().value(),
              predicted.model().density().above().value());
    }
    return table;
  }

  private ChunkCurve curve(
      ChunkReadout readout,
      Tensor x,
      Indices labels,
      int[] sizes,
      ChunkScale scale,
      RandomGenerator random,
      Kernels on) {
    return ChunkCurve.of(readout, x, labels, sizes, draws, scale, random, on);
  }

  private ChunkMargins margins(
      ChunkReadout readout, Tensor x, Indices labels, int w, RandomGenerator random, Kernels on) {
    var chunks =
        Stream.generate(() -> NeuronChunks.draw(random, readout.width(), w)).limit(draws).toList();
    return ChunkMargins.of(readout, x, labels, chunks, on);
  }

  private static Table empty() {
    return Table.of(
        "task",
        "weight_decay",
        "seed",
        "images",
        "size",
        "error",
        "error_se",
        "error_as_trained",
        "error_whole",
        "predicted",
        "predicted_of_each",
        "predicted_two_terms",
        "predicted_moved",
        "noise",
        "shift",
        "density_below",
        "density_above");
  }
}
