// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

/// The scores of a sample, `G_{st} = ζ_t(σ_Q σ_K k̃₁₁_{st})`, row by row.
///
/// @param p pixels
record AttentionScores(SelfAttentionKernel attention, Positions positions, int p) {
  /// Writes those of a tile's samples.
  void record(Tile tile, double[] g) {
    double scale = attention.sigmaQ() * attention.sigmaK();
    for (int t = 0; t < tile.count; t++) {
      for (int s = 0; s < p; s++) {
        int from = (t * p + s) * p, to = ((tile.from + t) * p + s) * p;
        for (int u = 0; u < p; u++) {
          g[to + u] = scale * positions.mixed(tile.k[from + u], s * p + u);
        }
        score(g, to);
      }
    }
  }

  private void score(double[] g, int at) {
    switch (attention.score()) {
      case IDENTITY -> {}
      case ABS -> {
        for (int u = at; u < at + p; u++) g[u] = Math.abs(g[u]);
      }
      case RELU -> {
        for (int u = at; u < at + p; u++) g[u] = Math.max(g[u], 0);
      }
      case SOFTMAX -> softmax(g, at);
    }
  }

  private void softmax(double[] g, int at) {
    double most = Double.NEGATIVE_INFINITY, sum = 0;
    for (int u = at; u < at + p; u++) most = Math.max(most, g[u]);
    for (int u = at; u < at + p; u++) {
      g[u] = Math.exp(g[u] - most);
      sum += g[u];
    }
    for (int u = at; u < at + p; u++) g[u] /= sum;
  }
}
