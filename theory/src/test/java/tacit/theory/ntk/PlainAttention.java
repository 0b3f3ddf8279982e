// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import tacit.theory.ntk.SelfAttentionKernel.Scaling;

/// The kernels of attention with positions by plain loops, for tests.
///
/// Queries, keys and values enter the covariance of the outputs linearly each: `F(A, B, C)_{ss′} =
/// A_{ss′} Σ_{tt′} B_{tt′} C_{tt′}` for the square root. The tangent kernel is the sum of `F` with
/// one of the three replaced by its tangent, and of `F` itself for each matrix of weights.
///
/// @param h height of the grid
/// @param w width
record PlainAttention(SelfAttentionKernel layer, int h, int w) {
  PixelPairs of(PixelPairs pair, PixelPairs first, PixelPairs second) {
    double[][] k = mixed(pair.k(), true), theta = mixed(pair.theta(), !embedding().frozen());
    double[][] kv = embedding().inValues() ? k : pair.k();
    double[][] thetaV = embedding().inValues() ? theta : pair.theta();
    if (layer.scaling() == Scaling.SQUARE_ROOT) {
      double[][] own = squareRoot(k, k, kv);
      double[][] through = squareRoot(theta, k, kv);
      double[][] keys = squareRoot(k, theta, kv), values = squareRoot(k, k, thetaV);
      double[][] sum = plus(plus(through, keys), plus(values, times(4, own)));
      return new PixelPairs(bias(own), bias(sum));
    }
    double[][] g = scores(first.k()), g2 = scores(second.k());
    double[][] own = linear(g, kv, g2);
    return new PixelPairs(bias(own), bias(plus(linear(g, thetaV, g2), times(2, own))));
  }

  private PositionalEmbedding embedding() {
    return layer.positions().orElseThrow();
  }

  private double[][] mixed(double[][] m, boolean positions) {
    double[][] all = new double[h * w][h * w];
    for (int a = 0; a < h * w; a++) {
      for (int b = 0; b < h * w; b++) {
        int y = Math.abs(a / w - b / w), x = Math.abs(a % w - b % w);
        double p = embedding().power(), distance = Math.pow(y, p) + Math.pow(x, p);
        double r =
            embedding()
                .decay()
                .map(decay -> decay.applyAsDouble(distance))
                .orElse(distance == 0 ? 1.0 : 0);
        all[a][b] = embedding().wx() * m[a][b] + (positions ? embedding().wp() * r : 0);
      }
    }
    return all;
  }

  private double[][] scores(double[][] own) {
    double[][] k = mixed(own, true), g = new double[h * w][h * w];
    for (int s = 0; s < h * w; s++) {
      double sum = 0;
      for (double each : k[s]) sum += Math.exp(layer.sigmaQ() * layer.sigmaK() * each);
      for (int t = 0; t < h * w; t++) {
        g[s][t] = Math.exp(layer.sigmaQ() * layer.sigmaK() * k[s][t]) / sum;
      }
    }
    return g;
  }

  private double[][] linear(double[][] g, double[][] m, double[][] g2) {
    double[][] all = new double[h * w][h * w];
    for (int s = 0; s < h * w; s++) {
      for (int s2 = 0; s2 < h * w; s2++) {
        for (int t = 0; t < h * w; t++) {
          for (int t2 = 0; t2 < h * w; t2++) all[s][s2] += g[s][t] * m[t][t2] * g2[s2][t2];
        }
      }
    }
    return times(Math.pow(layer.sigmaO() * layer.sigmaV(), 2), all);
  }

  private double[][] squareRoot(double[][] a, double[][] b, double[][] c) {
    double sum = 0;
    for (int t = 0; t < h * w; t++) {
      for (int t2 = 0; t2 < h * w; t2++) sum += b[t][t2] * c[t][t2];
    }
    double sigma = layer.sigmaQ() * layer.sigmaK() * layer.sigmaO() * layer.sigmaV();
    return times(sigma * sigma * sum, a);
  }

  private double[][] bias(double[][] m) {
    double[][] all = new double[h * w][h * w];
    for (double[] row : all) java.util.Arrays.fill(row, layer.sigmaB() * layer.sigmaB());
    return plus(all, m);
  }

  private static double[][] plus(double[][] x, double[][] y) {
    double[][] all = new double[x.length][x.length];
    for (int a = 0; a < x.length; a++) {
      for (int b = 0; b < x.length; b++) all[a][b] = x[a][b] + y[a][b];
    }
    return all;
  }

  private static double[][] times(double factor, double[][] x) {
    double[][] all = new double[x.length][x.length];
    for (int a = 0; a < x.length; a++) {
      for (int b = 0; b < x.length; b++) all[a][b] = factor * x[a][b];
    }
    return all;
  }
}
