// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.List;

/// Branches side by side along an axis of pixels, each with its own: `K′` and `Θ′` are those of a
/// branch between two of its pixels, and 0 between pixels of different branches.
///
/// That is so because branches are independent and Gaussian with mean 0; others are refused. Every
/// entry kept is one of a branch, so no layout is needed that the branches do not need.
///
/// @param axis 0 or 1 of `(h, w)`, 0 of `(l)`; the other axis and the channels agree
/// @source Novak et al. 2020 and its code
public record PixelConcatKernel(int axis, List<KernelBranch> branches) implements KernelLayer {
  public PixelConcatKernel {
    branches = List.copyOf(branches);
    if (branches.isEmpty()) {
      throw new IllegalArgumentException("pixel_concat: no branches; give at least one");
    }
    if (axis < 0) {
      throw new IllegalArgumentException(
          "pixel_concat: axis " + axis + " is none; axes of pixels count from 0");
    }
  }

  public static PixelConcatKernel of(int axis, KernelLayer... branches) {
    return new PixelConcatKernel(axis, KernelBranch.numbered(branches));
  }

  @Override
  public String name() {
    return "pixel_concat";
  }
}
