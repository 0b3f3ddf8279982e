// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.model;

import java.util.random.RandomGenerator;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Buffers;
import tacit.autodiff.kernel.Cpu;
import tacit.examples.figure.Table;
import tacit.measures.redundancy.ActivationScatter;
import tacit.measures.redundancy.LinearReconstruction;
import tacit.measures.redundancy.NeuronChunks;
import tacit.measures.redundancy.ResidualCorrelation;

/// A row for every drawn chunk of a layer: what was measured on its activations and, beside each
/// number, what it would be on infinitely many examples.
///
/// The columns: `layer`, its `width`, `examples` and the `seed`; `draw` and `size` of the chunk;
/// `r2`, `correlation` (`MC`) and `correlation_outside` (`MC_out`), each followed by its
/// `…_population`, which is the word `unknown` where there is no formula; `correlation_floor`.
record LayerRows(String layer, Tensor x, Law law, int draws, long seed) {
  static final String UNKNOWN = "unknown";

  /// The numbers of a chunk on infinitely many examples.
  interface Law {
    Law NONE = new Known(UNKNOWN, UNKNOWN)::of;

    Known of(Indices chunk);
  }

  /// `R²` and `MC_out` of the population, numbers or [#UNKNOWN].
  record Known(Object r2, Object outside) {
    private Known of(@SuppressWarnings("unused") Indices chunk) {
      return this;
    }
  }

  /// Chunks of one neuron, of two, of four and so on, less than the layer.
  Table of(RandomGenerator random) {
    var scatter = ActivationScatter.of(x, Cpu.kernels(1, Buffers.fresh()));
    var table = empty();
    for (int size : NeuronChunks.halvingSizes(scatter.width())) {
      if (size == scatter.width()) continue;
      for (int draw = 0; draw < draws; draw++) {
        table = with(table, scatter, NeuronChunks.draw(random, scatter.width(), size), draw);
      }
    }
    return table;
  }

  private Table with(Table table, ActivationScatter scatter, Indices chunk, int draw) {
    var fit = LinearReconstruction.of(scatter, chunk, LinearReconstruction.RIDGE);
    var correlation = ResidualCorrelation.of(fit, ResidualCorrelation.EPSILON);
    Known known = law.of(chunk);
    return table.row(
        layer,
        scatter.width(),
        scatter.examples(),
        seed,
        draw,
        chunk.size(),
        fit.r2(),
        known.r2(),
        correlation.meanAbsolute(),
        known.outside() instanceof Double outside
            ? outsidePairs(scatter.width(), chunk.size()) * outside
            : UNKNOWN,
        correlation.meanAbsoluteOutsideChunk(),
        known.outside(),
        correlation.independenceFloor());
  }

  /// The share of pairs of neurons that lie outside a chunk, `(W − w)(W − w − 1) / (W (W − 1))`.
  static double outsidePairs(int width, int size) {
    double out = width - size;
    return out * (out - 1) / (width * (width - 1.0));
  }

  private static Table empty() {
    return Table.of(
        "layer",
        "width",
        "examples",
        "seed",
        "draw",
        "size",
        "r2",
        "r2_population",
        "correlation",
        "correlation_population",
        "correlation_outside",
        "correlation_outside_population",
        "correlation_floor");
  }
}
