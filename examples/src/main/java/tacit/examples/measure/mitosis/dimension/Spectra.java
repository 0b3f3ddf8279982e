// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.mitosis.dimension;

import java.util.List;
import tacit.examples.measure.Measure;
import tacit.examples.measure.Value;
import tacit.measures.dimension.SpectralDimension;

/// `spectral-dimension`: [SpectralDimension] of every layer.
final class Spectra {
  private Spectra() {}

  static Measure measure() {
    return new LayerMeasure(
        "spectral-dimension",
        "how many directions layers fill, by the spectrum of the centered samples or of the raw ones",
        List.of(),
        "Roy & Vetterli 2007; Garrido et al. 2023 (rank_me)",
        false,
        (x, with) -> {
          var found = SpectralDimension.of(x, with.kernels());
          return Value.named()
              .with("participation_ratio", found.participationRatio())
              .with("entropy_rank", found.entropyRank())
              .with("effective_rank", found.effectiveRank())
              .with("effective_rank_raw", found.effectiveRankRaw())
              .with("rank_me", found.rankMe())
              .with("stable_rank", found.stableRank())
              .with("stable_rank_raw", found.stableRankRaw());
        });
  }
}
