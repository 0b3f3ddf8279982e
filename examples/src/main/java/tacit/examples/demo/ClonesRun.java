// SPDX-License-Identifier: Apache-2.0
package tacit.examples.demo;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Buffers;
import tacit.autodiff.kernel.Cpu;
import tacit.autodiff.kernel.Kernels;
import tacit.examples.demo.Clones.Chunk;
import tacit.examples.demo.Clones.Learners;
import tacit.examples.figure.mitosis.Lesson;
import tacit.examples.figure.mitosis.Trained;
import tacit.examples.figure.mitosis.Training;
import tacit.measures.redundancy.ActivationScatter;
import tacit.measures.redundancy.ChunkCurve;
import tacit.measures.redundancy.ChunkPoint;
import tacit.measures.redundancy.ChunkReadout;
import tacit.measures.redundancy.ChunkScale;
import tacit.measures.redundancy.CloneAnalysis;
import tacit.measures.redundancy.CloneAnalysis.Thresholds;
import tacit.measures.redundancy.LinearReconstruction;
import tacit.measures.redundancy.NeuronChunks;
import tacit.measures.redundancy.ReadoutEnsemble;
import tacit.measures.redundancy.ReadoutEnsemble.Rule;
import tacit.measures.redundancy.ReconstructionCurve;
import tacit.measures.redundancy.ReconstructionPoint;
import tacit.nn.train.Listener;

/// Trains networks with weight decay and without, and asks chunks of their last hidden layer: a
/// part of the figure `mitosis/chunks`, on the embedded images.
///
/// @param threads that train, one network each
record ClonesRun(Seed seed, int threads) {
  private static final String DATA = "fashion-mnist-embedded";
  private static final int WIDTH = 256, DECAYED = 3, DRAWS = 40, FITS = 10;
  private static final double DECAY = 0.005;
  private static final int[] SIZES = NeuronChunks.halvingSizes(WIDTH);

  /// What was measured of one network.
  private record Curves(
      List<ChunkPoint> train,
      List<ChunkPoint> test,
      List<ReconstructionPoint> fit,
      Tensor answers) {}

  Clones clones() {
    long start = System.nanoTime();
    var lesson = Lesson.of(DATA);
    List<Curves> all;
    try (var workers = Executors.newFixedThreadPool(threads)) {
      var running =
          IntStream.rangeClosed(0, DECAYED)
              .mapToObj(i ->
                  CompletableFuture.supplyAsync(
                      () -> curves(lesson, i < DECAYED ? DECAY : 0, seed.child(i)), workers))
              .toList();
      all = running.stream().map(CompletableFuture::join).toList();
    }
    var decayed = all.subList(0, DECAYED);
    var together = new ReadoutEnsemble(decayed.stream().map(Curves::answers).toList());
    return new Clones(
        lesson.labels().size(),
        lesson.testLabels().size(),
        WIDTH,
        Training.of(DECAY).epochs(),
        together.error(lesson.testLabels(), Rule.SUM_LOGITS),
        learners(DECAY, decayed),
        learners(0, all.subList(DECAYED, all.size())),
        (System.nanoTime() - start) * 1e-9);
  }

  private static Curves curves(Lesson lesson, double decay, Seed seed) {
    var trained = Trained.of(lesson, WIDTH, Training.of(decay), seed.value(), Listener.none());
    var readout = trained.readout();
    Tensor hidden = trained.testHidden();
    Kernels on = Cpu.kernels(1, Buffers.fresh());
    Seed chunks = seed.child("chunks");
    var scatter = ActivationScatter.of(hidden, on);
    return new Curves(
        errors(readout, trained.trainHidden(), lesson.labels(), chunks, on),
        errors(readout, hidden, lesson.testLabels(), chunks, on),
        ReconstructionCurve.of(
                scatter, SIZES, FITS, LinearReconstruction.RIDGE, chunks.generator(), on)
            .points(),
        readout.logits(hidden, all(), ChunkScale.TRAINED));
  }

  private static Indices all() {
    return Indices.of(IntStream.range(0, WIDTH).toArray());
  }

  private static List<ChunkPoint> errors(
      ChunkReadout readout, Tensor x, Indices labels, Seed chunks, Kernels on) {
    return ChunkCurve.of(
            readout, x, labels, SIZES, DRAWS, ChunkScale.TRAINED, chunks.generator(), on)
        .points();
  }

  private static Learners learners(double decay, List<Curves> networks) {
    var chunks = IntStream.range(0, SIZES.length).mapToObj(s -> chunk(networks, s)).toList();
    var found =
        CloneAnalysis.of(
            WIDTH,
            chunks.stream()
                .map(c -> new ChunkPoint(c.size(), c.trainError(), Double.NaN, Double.NaN))
                .toList(),
            chunks.stream()
                .map(c -> new ReconstructionPoint(c.size(), c.r2(), Double.NaN))
                .toList(),
            Thresholds.DEFAULT);
    return new Learners(
        decay, networks.size(), found.criticalWidth().orElse(0), found.cloneCount(), chunks);
  }

  /// Means over networks.
  private static Chunk chunk(List<Curves> networks, int s) {
    return new Chunk(
        SIZES[s],
        mean(networks.stream().map(c -> c.train().get(s).meanError())),
        mean(networks.stream().map(c -> c.test().get(s).meanError())),
        mean(networks.stream().map(c -> c.fit().get(s).meanR2())));
  }

  private static double mean(Stream<Double> values) {
    return values.mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}
