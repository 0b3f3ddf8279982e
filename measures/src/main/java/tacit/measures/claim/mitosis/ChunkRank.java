// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

import java.util.List;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.measures.redundancy.LinearReconstruction;

/// A chunk reconstructs its layer fully if and only if it has its rank,
///
/// ```text
/// R²(c) = 1  ⟺  rank X̃_c = rank X̃
/// ```
///
/// so `w ≥ rank X̃` neurons are needed; they are enough only if none of them repeats what others
/// say.
///
/// Proof: `R² = 1` says that every column of `X̃` lies in the span of those of `X̃_c`.
///
/// The layer tried has twelve neurons and rank 3: linear maps of three numbers, where neuron 2 is
/// twice neuron 0 and neuron 3 never changes.
///
/// - Measured: `R²`
/// - Claimed: 1
@Claim(
    id = "derived-chunk-rank",
    statement =
        "Without ridge R² of a chunk is 1 if and only if its centered activations have the rank of"
            + " the whole layer's.",
    assumption = "λ = 0; rank X̃_c = rank X̃.",
    source = "Tacit; spans of columns",
    status = Status.DERIVED)
public record ChunkRank() implements Theorem {
  private static final int EXAMPLES = 40, WIDTH = 12, RANK = 3;

  @Override
  public List<Check> checks() {
    Tensor x = layer(new Seed(RANK));
    return List.of(
        Check.inside(sides(x, 0, 1, 4)).with("chunk", "0 1 4").with("rank", 3),
        Check.inside(sides(x, 4, 5, 6, 7, 8)).with("chunk", "4 5 6 7 8").with("rank", 3),
        Check.inside(sides(x, 0, 1, 2, 3, 4)).with("chunk", "0 1 2 3 4").with("rank", 3),
        Check.outside(sides(x, 0, 1)).with("chunk", "0 1").with("rank", 2),
        Check.outside(sides(x, 0, 1, 2)).with("chunk", "0 1 2").with("rank", 2),
        Check.outside(sides(x, 0, 1, 3)).with("chunk", "0 1 3").with("rank", 2));
  }

  static Tensor layer(Seed seed) {
    double[] x = Layers.noisy(seed.generator(), EXAMPLES, WIDTH, RANK, 0).toDoubles();
    for (int i = 0; i < x.length; i += WIDTH) {
      x[i + 2] = 2 * x[i];
      x[i + 3] = 1;
    }
    return Tensor.of(Shape.of(EXAMPLES, WIDTH), x);
  }

  static Sides sides(Tensor x, int... chunk) {
    return Sides.equal(
        LinearReconstruction.of(x, Indices.of(chunk), 0, Layers.ON).r2(),
        1,
        1e-9,
        "rounding, by the condition of the chunk's scatter");
  }
}
