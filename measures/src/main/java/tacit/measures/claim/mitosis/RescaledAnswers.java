// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

import java.util.ArrayList;
import java.util.List;
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

/// Without a bias the factor `W/w` changes no answer of a chunk: `argmax (W/w) A_c x_c = argmax A_c
/// x_c`. With one it may, because the bias then weighs less beside the sum.
///
/// Proof: a factor above 0 keeps the order of logits.
///
/// - Measured: answers of the trained readout as it is
/// - Claimed: answers with the factor
///
/// Outside there is a bias.
@Claim(
    id = "derived-rescaled-answers",
    statement = "With b = 0 a chunk gives the same answers with the factor W/w and without.",
    assumption = "b = 0.",
    source = "Tacit; a factor above 0 keeps an order",
    status = Status.DERIVED)
public record RescaledAnswers() implements Theorem {
  private static final int WIDTH = 16, CLASSES = 5, EXAMPLES = 200;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int w : new int[] {1, 4, 11}) {
      for (double bias : new double[] {0, 1}) {
        checks.add(
            Check.of(bias == 0, sides(new Seed(WIDTH), w, bias))
                .with("W", WIDTH)
                .with("w", w)
                .with("b", bias == 0 ? "0" : "N(0, 1)"));
      }
    }
    return checks;
  }

  /// For a chunk by chance and biases of the given deviation.
  static Sides sides(Seed seed, int w, double bias) {
    var random = seed.generator();
    double[] b = Tensor.gaussian(random, CLASSES).toDoubles();
    for (int k = 0; k < CLASSES; k++) b[k] *= bias;
    var readout = new ChunkReadout(Tensor.gaussian(random, CLASSES, WIDTH), Tensor.vector(b));
    Tensor x = Tensor.gaussian(random, EXAMPLES, WIDTH);
    var chunk = NeuronChunks.draw(random, WIDTH, w);
    return Sides.equal(
        answers(readout.logits(x, chunk, ChunkScale.TRAINED)),
        answers(readout.logits(x, chunk, ChunkScale.FULL_WIDTH)),
        0,
        "rounding a product puts no number past another");
  }

  /// The largest logit of each example, from 1.
  static Tensor answers(Tensor logits) {
    double[] answers = new double[logits.shape().size(0)];
    for (int i = 0; i < answers.length; i++) {
      int best = 0;
      for (int k = 1; k < CLASSES; k++) if (logits.get(i, k) > logits.get(i, best)) best = k;
      answers[i] = best + 1;
    }
    return Tensor.vector(answers);
  }
}
