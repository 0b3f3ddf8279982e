// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.measures.redundancy.ChunkReadout;
import tacit.measures.redundancy.ChunkScale;
import tacit.measures.redundancy.NeuronChunks;

/// A chunk's logits, multiplied by `W/w` before the bias, are right on average; the trained readout
/// as it is has the sum too small by `w/W`:
///
/// ```text
/// E[(W/w) A_c x_c + b] = A x + b,   E[A_c x_c + b] = (w/W) A x + b
/// ```
///
/// Proof: every neuron is in `w/W` of the chunks.
///
/// - Measured: mean logits over every chunk
/// - Claimed: the formula, from `A x` in plain sums
///
/// Outside, only chunks that have neuron 0 are taken, or the factor `W/w` is forgotten.
@Claim(
    id = "derived-rescaled-logits",
    statement =
        "Over all chunks of w neurons the logits (W/w) A_c x_c + b have the mean A x + b, and A_c x_c"
            + " + b the mean (w/W) A x + b.",
    assumption = "Every chunk of w different neurons is equally likely.",
    source = "Tacit; every neuron is in w/W of the chunks",
    status = Status.DERIVED)
public record RescaledLogits() implements Theorem {
  private static final int WIDTH = 8, CLASSES = 3, EXAMPLES = 5;

  /// A readout and what it reads.
  record Drawn(ChunkReadout readout, Tensor x) {
    static Drawn of(Seed seed) {
      var random = seed.generator();
      return new Drawn(
          new ChunkReadout(
              Tensor.gaussian(random, CLASSES, WIDTH), Tensor.gaussian(random, CLASSES)),
          Tensor.gaussian(random, EXAMPLES, WIDTH));
    }
  }

  @Override
  public List<Check> checks() {
    var drawn = Drawn.of(new Seed(WIDTH));
    List<Check> checks = new ArrayList<>();
    for (int w : new int[] {1, 3, 7}) {
      var all = NeuronChunks.allSubsets(WIDTH, w);
      var some = all.stream().filter(chunk -> chunk.get(0) == 0).toList();
      double part = w / (double) WIDTH;
      checks.add(check(true, sides(drawn, all, ChunkScale.FULL_WIDTH, 1), w, "A x + b"));
      checks.add(check(true, sides(drawn, all, ChunkScale.TRAINED, part), w, "(w/W) A x + b"));
      checks.add(check(false, sides(drawn, all, ChunkScale.TRAINED, 1), w, "A x + b, no W/w"));
      checks.add(check(false, sides(drawn, some, ChunkScale.FULL_WIDTH, 1), w, "neuron 0 always"));
    }
    return checks;
  }

  private static Check check(boolean inside, Sides sides, int w, String mean) {
    return Check.of(inside, sides).with("W", WIDTH).with("w", w).with("mean", mean);
  }

  /// Mean logits over some chunks, and `part · A x + b`.
  static Sides sides(Drawn drawn, List<Indices> chunks, ChunkScale scale, double part) {
    int classes = drawn.readout.classes();
    double[] mean = new double[drawn.x.shape().size(0) * classes], claimed = mean.clone();
    for (Indices chunk : chunks) {
      double[] logits = drawn.readout.logits(drawn.x, chunk, scale).toDoubles();
      for (int i = 0; i < mean.length; i++) mean[i] += logits[i] / chunks.size();
    }
    Tensor full = Layers.ON.matmul(drawn.x, false, drawn.readout.weights(), true);
    for (int i = 0; i < claimed.length; i++) {
      int k = i % classes;
      claimed[i] = part * full.get(i / classes, k) + drawn.readout.bias().get(k);
    }
    return Sides.equal(
        Tensor.vector(mean), Tensor.vector(claimed), 1e-12, "sums of at most 560 numbers below 50");
  }
}
