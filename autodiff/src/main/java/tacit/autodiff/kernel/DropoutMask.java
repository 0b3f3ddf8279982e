// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import tacit.autodiff.DType;

/// Which positions a dropout keeps, and what it multiplies them by: the same for every backend, so
/// that all give the same bits.
///
/// Position `i` draws word `i mod 4` of the [Philox] block at counter `(⌊i/4⌋, 0, 0, 0)`, an
/// integer `uᵢ` of `[0, 2³²)`, and is dropped if `uᵢ < round(2³² rate)`. A probability is therefore
/// exact to `2⁻³²`.
///
/// @param rate probability of dropping, `0 ≤ rate < 1`
/// @param key the stream of the draws
/// @source Srivastava et al. 2014, section 10, with the scale moved into training
public record DropoutMask(double rate, long key) {
  private static final double WORDS = 0x1p32;

  public DropoutMask {
    if (!(rate >= 0 && rate < 1)) {
      throw new IllegalArgumentException("dropout: rate " + rate + " is not in [0, 1)");
    }
  }

  /// `round(2³² rate)`, an unsigned word; one below `2³²` at least, so that something is kept.
  public int threshold() {
    return (int) Math.min(Math.round(rate * WORDS), (1L << 32) - 1);
  }

  /// `1 / (1 − rate)` in the type, so that a backend's product is one rounding from exact numbers.
  public double scale(DType dtype) {
    double scale = 1 / (1 - rate);
    return dtype == DType.FLOAT32 ? (float) scale : scale;
  }
}
