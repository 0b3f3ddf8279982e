// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.Optional;

/// Global self-attention in the limit of many heads and key and value channels.
///
/// - [Scaling#LINEAR], keys and queries tied: `G(x)_{st} = ζ_t(σ_Q σ_K k₁₁(x)_{st})`, and with `v =
///   (σ_O σ_V)²`: `K′ = v G(x) K G(x′)ᵀ + σ_b²`, `Θ′ = v G Θ G′ᵀ + σ_b² + 2 v G K G′ᵀ`
/// - [Scaling#SQUARE_ROOT], `ζ` the identity: with `s = (σ_Q σ_K σ_O σ_V)²`, `D = Σ_{tt′}
///   K_{tt′}²`: `K′ = s D K + σ_b²`, `Θ′ = s (2 ⟨K, Θ⟩ K + D (Θ + 4 K)) + σ_b²`
///
/// With positions, scores are those of `K̃` and `Θ̃` ([PositionalEmbedding]), and values have `K_v`
/// and `Θ_v`: `K̃` and `Θ̃` if positions enter them, else `K` and `Θ`.
///
/// - linear: `G = ζ(σ_Q σ_K K̃)`, then as above with `K_v` for `K` and `Θ_v` for `Θ`
/// - square root: `D = ⟨K̃, K_v⟩`, `K′ = s D K̃ + σ_b²`, `Θ′ = s (D (Θ̃ + 4 K̃) + (⟨Θ̃, K_v⟩ + ⟨K̃,
///   Θ_v⟩) K̃) + σ_b²`. The four `K̃` are the weights of queries, keys, values and outputs; `Θ̃`
///   comes in through the query, `⟨Θ̃, K_v⟩` through the keys, `⟨K̃, Θ_v⟩` through the values.
///
/// NTK parameterization; pixels are the tokens.
///
/// @param score `ζ`
/// @param positions the embedding of positions, if there is one
/// @source Hron et al. 2020, by way of Novak et al. 2020; the square root with positions derived
public record SelfAttentionKernel(
    double sigmaQ,
    double sigmaK,
    double sigmaO,
    double sigmaV,
    double sigmaB,
    Score score,
    Scaling scaling,
    Optional<PositionalEmbedding> positions)
    implements KernelLayer {
  /// What becomes of the scores of one token, `ζ`.
  public enum Score {
    SOFTMAX,
    IDENTITY,
    ABS,
    RELU
  }

  /// What scores are divided by: the number of key channels, or its root.
  public enum Scaling {
    LINEAR,
    SQUARE_ROOT
  }

  public SelfAttentionKernel {
    if (scaling == Scaling.SQUARE_ROOT && score != Score.IDENTITY) {
      throw new IllegalArgumentException(
          "self_attention: scores "
              + score
              + " with square-root scaling have no closed form; take linear scaling or the identity");
    }
  }

  /// Without positions.
  public SelfAttentionKernel(
      double sigmaQ,
      double sigmaK,
      double sigmaO,
      double sigmaV,
      double sigmaB,
      Score score,
      Scaling scaling) {
    this(sigmaQ, sigmaK, sigmaO, sigmaV, sigmaB, score, scaling, Optional.empty());
  }

  /// The same layer, whose scores know where pixels are.
  public SelfAttentionKernel withPositions(PositionalEmbedding embedding) {
    return new SelfAttentionKernel(
        sigmaQ, sigmaK, sigmaO, sigmaV, sigmaB, score, scaling, Optional.of(embedding));
  }

  @Override
  public String name() {
    return "self_attention";
  }
}
