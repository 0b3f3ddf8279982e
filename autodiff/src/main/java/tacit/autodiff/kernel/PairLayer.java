// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

/// One layer of the pixel-pair recursion: sums over taps that shift both pixels together, `S_{oo′}
/// = Σ_t K_{π(o,t), π(o′,t)}` and `R` of `Θ`, then `w S + b` and `u S + v + w R`, then a dual.
///
/// @param taps a window of one tap for a dense layer
/// @param circular whether taps wrap around the edges; they read nothing beyond them otherwise
/// @param apart whether entries of two different pixels are 0 after the affine map
/// @source Xiao et al. 2018, equation (2.6), recalled; Novak et al. 2020
public record PairLayer(
    Window taps,
    boolean circular,
    double w,
    double b,
    double u,
    double v,
    boolean apart,
    PairDual dual) {
  private static final Window ONE = Window.valid(1, 1, 1, 1);

  /// No taps, no affine map.
  public static PairLayer of(PairDual dual) {
    return new PairLayer(ONE, false, 1, 0, 0, 0, false, dual);
  }

  /// A sum over taps alone.
  public static PairLayer sums(Window taps, boolean circular) {
    return new PairLayer(taps, circular, 1, 0, 0, 0, false, new PairDual.None());
  }

  public PairLayer withTaps(Window other) {
    return new PairLayer(other, circular, w, b, u, v, apart, dual);
  }

  public PairLayer withDual(PairDual other) {
    return new PairLayer(taps, circular, w, b, u, v, apart, other);
  }

  /// Whether it makes `Θ` from `K`.
  public boolean trains() {
    return u != 0 || v != 0;
  }
}
