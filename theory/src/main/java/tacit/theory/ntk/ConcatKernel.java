// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.List;
import tacit.autodiff.Shape;

/// Branches side by side along the channels: `K′ = Σᵢ wᵢ Kᵢ / Σᵢ wᵢ`, and `Θ′` likewise, with the
/// branches' widths `wᵢ`. For pixels side by side there is [PixelConcatKernel].
///
/// @param widths `(w₀, w₁, …)`; only their ratios matter
public record ConcatKernel(List<KernelBranch> branches, Shape widths) implements KernelLayer {
  public ConcatKernel {
    branches = List.copyOf(branches);
    if (branches.isEmpty() || widths.rank() != branches.size()) {
      throw new IllegalArgumentException(
          "concat: %d branches but widths %s; give one width a branch"
              .formatted(branches.size(), widths));
    }
    if (widths.count() == 0) {
      throw new IllegalArgumentException("concat: widths " + widths + " must be 1 or more");
    }
  }

  public static ConcatKernel of(Shape widths, KernelLayer... branches) {
    return new ConcatKernel(KernelBranch.numbered(branches), widths);
  }

  @Override
  public String name() {
    return "concat";
  }
}
