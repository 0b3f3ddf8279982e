// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Tensor;

/// Windows over the pixels of pairs, for [ScalarCovariances].
final class ScalarPairTaps {
  private ScalarPairTaps() {}

  /// The pixel that output `o` reads at tap `t` of all, or −1.
  private record Reads(Window window, boolean circular, int h, int w) {
    int taps() {
      return window.kernelH() * window.kernelW();
    }

    int pixels() {
      return window.outHeight(h) * window.outWidth(w);
    }

    int of(int o, int t) {
      int width = window.outWidth(w);
      int y = o / width * window.strideH() + t / window.kernelW() - window.top();
      int x = o % width * window.strideW() + t % window.kernelW() - window.left();
      if (circular) return Math.floorMod(y, h) * w + Math.floorMod(x, w);
      return y < 0 || y >= h || x < 0 || x >= w ? -1 : y * w + x;
    }

    /// All that output `o` reads.
    List<Integer> all(int o) {
      List<Integer> all = new ArrayList<>();
      for (int t = 0; t < taps(); t++) if (of(o, t) >= 0) all.add(of(o, t));
      return all;
    }
  }

  /// `Σ_t M_{π(o,t), π(o′,t)}`.
  static double[] sum(PairBlock x, Tensor m, PairLayer layer) {
    var reads = new Reads(layer.taps(), layer.circular(), x.height(), x.width());
    double[] in = m.toDoubles();
    int p = x.pixels(), q = reads.pixels(), each = x.full() ? q * q : q;
    double[] out = new double[x.pairs().count() * each];
    for (int i = 0; i < out.length; i++) {
      int pair = i / each, a = x.full() ? i / q % q : i % q, b = i % q;
      for (int t = 0; t < reads.taps(); t++) {
        int left = reads.of(a, t), right = reads.of(b, t);
        if (left < 0 || right < 0) continue;
        out[i] += in[x.full() ? (pair * p + left) * p + right : pair * p + left];
      }
    }
    return out;
  }

  /// `f_o f_{o′} Σ_{t,t′} M_{π(o,t), π(o′,t′)}`, or `f_o² Σ_t M_{π(o,t)}`.
  static double[] pool(PairBlock x, Tensor m, Window window, boolean circular, double... f) {
    var reads = new Reads(window, circular, x.height(), x.width());
    double[] in = m.toDoubles();
    int p = x.pixels(), q = reads.pixels(), each = x.full() ? q * q : q;
    double[] out = new double[x.pairs().count() * each];
    for (int i = 0; i < out.length; i++) {
      int pair = i / each, a = x.full() ? i / q % q : i % q, b = i % q;
      for (int left : reads.all(a)) {
        if (!x.full()) out[i] += in[pair * p + left];
        else for (int right : reads.all(b)) out[i] += in[(pair * p + left) * p + right];
      }
      out[i] *= f[a] * f[b];
    }
    return out;
  }
}
