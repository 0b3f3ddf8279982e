// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.Optional;
import tacit.autodiff.Shape;

/// The sum over a convolution's taps on covariances, `S_{oo′} = Σ_t M_{π(o,t), π(o′,t)}`.
///
/// A tap shifts both pixels together, so the sum goes axis by axis: `kh + kw` additions an entry
/// and not `kh kw`.
///
/// @param in the features that it reads
/// @param slides empty for a dense layer, whose sum has one term
record TapSum(Features in, Optional<Slides> slides) {
  static TapSum none(Features in) {
    return new TapSum(in, Optional.empty());
  }

  static TapSum of(Slides slides, Features in) {
    return new TapSum(in, Optional.of(slides));
  }

  Shape pixels() {
    return slides.map(s -> s.output(in.pixels())).orElse(in.pixels());
  }

  /// `∏F`.
  int taps() {
    return slides.map(Slides::taps).orElse(1);
  }

  /// `K`, `Θ`, and one more while they are summed.
  long peak(Layout layout) {
    return layout.numbers(in) + (slides.isPresent() ? layout.entries(in) : 0);
  }

  void run(Tile tile, boolean full) {
    if (slides.isEmpty()) return;
    Axis y = slides.get().rows(), x = slides.get().columns();
    int n = tile.count, w = x.size(), h2 = y.out(), w2 = x.out();
    if (full) {
      if (!y.idle()) tile.map(n * h2 * w * h2 * w, new JointSum(y, n, w, w)::map);
      if (!x.idle()) tile.map(n * h2 * w2 * h2 * w2, new JointSum(x, n * h2, h2, 1)::map);
    } else {
      if (!y.idle()) tile.map(n * h2 * w, new AxisSum(y, n, w)::map);
      if (!x.idle()) tile.map(n * h2 * w2, new AxisSum(x, n * h2, 1)::map);
    }
  }
}
