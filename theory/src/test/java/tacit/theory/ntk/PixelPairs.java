// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import tacit.autodiff.Tensor;

/// `K` and `Θ` of two samples after some layers, between all pairs of pixels, `[pixel][pixel]`.
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record PixelPairs(double[][] k, double[][] theta) {
  /// Sample 0 with sample 1, and each of the two with itself.
  record Both(PixelPairs pair, PixelPairs first, PixelPairs second) {}

  static Both through(Tensor x, KernelLayer... layers) {
    Samples samples = Samples.of("x", x);
    Features in = Features.input(samples.example());
    Plan plan = new Plan(new Layout(true, true), false, Features.INPUT);
    Step step = plan.serial(SerialKernel.of(layers), in, "layers");
    Alone alone = Alone.of(2, plan.places());
    int entries = in.count() * in.count(), p = step.out().count();
    Buffers buffers = new Buffers();
    Tile selves = Tile.selves(0, 2, alone, buffers, entries, true);
    Tile pair = Tile.pairs(0, 1, 1, alone, alone, buffers, entries, true);
    for (Tile each : new Tile[] {selves, pair}) {
      new Covariances(samples, samples, true).fill(each);
      step.run(each);
      step.prepare(alone);
    }
    return new Both(of(pair, 0, p), of(selves, 0, p), of(selves, 1, p));
  }

  private static PixelPairs of(Tile tile, int t, int p) {
    return new PixelPairs(square(tile.k, t, p), square(tile.theta, t, p));
  }

  private static double[][] square(double[] m, int t, int p) {
    double[][] square = new double[p][p];
    for (int e = 0; e < p * p; e++) square[e / p][e % p] = m[t * p * p + e];
    return square;
  }
}
