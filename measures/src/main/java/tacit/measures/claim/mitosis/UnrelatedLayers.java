// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.measures.similarity.Hsic;
import tacit.measures.similarity.LinearCka;

/// Of layers that have nothing to do with each other the unbiased HSIC is 0 on average, and the
/// biased one is not:
///
/// ```text
/// E HSIC₁ = 0,   E HSIC₀ = tr(HKH) tr(HLH)/(n − 1)³   over all orders of the examples of Y
/// ```
///
/// The latter is `d e/(n − 1)` on average for `d` and `e` independent neurons of variance 1.
///
/// Proof: over all orders an entry of `H L H` beside the diagonal has the mean `−tr(HLH)/(n (n −
/// 1))`, and one of the U-centered `L̃` the mean 0.
///
/// - Measured: means of both over every order of six examples, or over 2000 draws of twenty in
///   units of their standard errors
/// - Claimed: the formula
///
/// Outside, the layers read the same numbers.
@Claim(
    id = "derived-hsic-unbiased",
    statement =
        "Over all orders of one layer's examples the unbiased HSIC has the mean 0 and the biased one"
            + " tr(HKH) tr(HLH)/(n − 1)³.",
    assumption = "Every order of the examples is equally likely, as for independent layers.",
    source = "Tacit; means over orders",
    status = Status.DERIVED)
public record UnrelatedLayers() implements Theorem {
  private static final int EXAMPLES = 20, WIDTH = 3;

  @Override
  public List<Check> checks() {
    return List.of(
        Check.inside(everyOrder(new Seed(6), 6)).with("n", 6).with("orders", 720),
        Check.inside(drawn(new Seed(1), 2000, 0)).with("n", EXAMPLES).with("draws", 2000),
        Check.outside(drawn(new Seed(1), 200, .5))
            .with("n", EXAMPLES)
            .with("draws", 200)
            .with("shared", .5));
  }

  static Sides everyOrder(Seed seed, int n) {
    var random = seed.generator();
    Tensor x = Tensor.gaussian(random, n, WIDTH), y = Tensor.gaussian(random, n, WIDTH);
    Tensor k = gram(x);
    double unbiased = 0, biased = 0;
    var orders = Orders.all(n);
    for (int[] order : orders) {
      Tensor l = gram(reordered(y, order));
      unbiased += Hsic.unbiased(k, l) / orders.size();
      biased += Hsic.biased(k, l) / orders.size();
    }
    double traces = Layers.square(Layers.centered(x)) * Layers.square(Layers.centered(y));
    return Sides.equal(
        Tensor.vector(unbiased, biased),
        Tensor.vector(0, traces / Math.pow(n - 1, 3)),
        1e-12,
        "sums of 720 numbers below 10");
  }

  /// Means over draws of `x` and of `y`, which share some of their noise.
  static Sides drawn(Seed seed, int draws, double shared) {
    var random = seed.generator();
    double[] unbiased = new double[draws], biased = new double[draws];
    for (int r = 0; r < draws; r++) {
      Tensor x = Tensor.gaussian(random, EXAMPLES, WIDTH);
      Tensor y = mixed(x, Tensor.gaussian(random, EXAMPLES, WIDTH), shared);
      unbiased[r] = LinearCka.debiased(x, y, Layers.ON).hsicXy();
      biased[r] = LinearCka.biased(x, y, Layers.ON).hsicXy();
    }
    double expected = WIDTH * WIDTH / (EXAMPLES - 1.0);
    return Sides.equal(
        Tensor.vector(mean(unbiased) / error(unbiased), mean(biased) / error(biased)),
        Tensor.vector(0, expected / error(biased)),
        4,
        "four standard errors, which one in 16,000 means exceeds");
  }

  private static Tensor gram(Tensor x) {
    return Layers.ON.matmul(x, false, x, true);
  }

  private static Tensor reordered(Tensor y, int[] order) {
    double[][] rows = new double[order.length][WIDTH];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < WIDTH; j++) rows[i][j] = y.get(order[i], j);
    }
    return Tensor.matrix(rows);
  }

  private static Tensor mixed(Tensor x, Tensor y, double shared) {
    double[] mixed = x.toDoubles(), own = y.toDoubles();
    double rest = Math.sqrt(1 - shared * shared);
    Arrays.setAll(mixed, i -> shared * mixed[i] + rest * own[i]);
    return Tensor.of(x.shape(), mixed);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  /// Of the mean.
  private static double error(double[] values) {
    double mean = mean(values);
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return Math.sqrt(squares / (values.length - 1) / values.length);
  }
}
