// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.nn.homogeneous.BatchNormPolicy;
import tacit.nn.homogeneous.BiasPolicy;
import tacit.nn.homogeneous.NetworkScale;

/// A network without biases, of layers with `σ(az) = a σ(z)` for `a > 0`, is `f_W = ρ f_V`, so
///
/// ```text
/// mₙ = qₙ / Π ‖W_k‖
/// ```
///
/// does not change when each layer is multiplied by a number above 0 of its own.
///
/// - Measured: the normalized margins after such factors, from 0.1 to 10
/// - Claimed: those before
@Claim(
    id = "derived-scale-free-margin",
    statement =
        "Normalized margins of a network without biases do not change when its layers are"
            + " multiplied by positive numbers.",
    assumption = "Activations and pools are homogeneous of degree 1, and no layer has a bias.",
    source = "Tacit; homogeneity in each layer",
    status = Status.DERIVED)
public record ScaleFreeMargin() implements Theorem {
  private static final int CLASSES = 3;

  @Override
  public List<Check> checks() {
    Seed seed = new Seed(3);
    List<Check> checks = new ArrayList<>();
    for (var drawn : DrawnNetwork.homogeneous(CLASSES, seed)) {
      checks.add(Check.inside(sides(drawn, seed)).with("network", drawn.name()));
    }
    var biased = DrawnNetwork.biased(CLASSES, seed);
    checks.add(Check.outside(sides(biased, seed)).with("network", biased.name()));
    return checks;
  }

  static Sides sides(DrawnNetwork drawn, Seed seed) {
    var random = seed.child("scales").generator();
    var params = drawn.params().map(w -> times(Math.pow(10, random.nextDouble(-1, 1)), w));
    var scaled = new DrawnNetwork(drawn.name(), drawn.network(), params, drawn.x());
    Tensor before = margins(drawn);
    double largest = Arrays.stream(before.toDoubles()).map(Math::abs).max().orElseThrow();
    return Sides.equal(
        margins(scaled),
        before,
        1e-12 * largest,
        "a hundred roundings in each of three layers, of the largest margin");
  }

  private static Tensor times(double a, Tensor w) {
    return Tensor.of(w.shape(), Arrays.stream(w.toDoubles()).map(x -> a * x).toArray());
  }

  /// `mₙ`, example `n` being of the class `n` mod 3.
  private static Tensor margins(DrawnNetwork drawn) {
    Tensor f = drawn.outputs();
    double scale =
        Math.exp(
            NetworkScale.of(
                    drawn.network(),
                    drawn.params(),
                    drawn.network().initialState(),
                    BiasPolicy.IGNORE_IN_NORM,
                    BatchNormPolicy.FOLD)
                .logScale());
    double[] m = new double[f.shape().size(0)];
    for (int n = 0; n < m.length; n++) {
      double other = Double.NEGATIVE_INFINITY;
      for (int c = 0; c < CLASSES; c++) {
        if (c != n % CLASSES) other = Math.max(other, f.get(n, c));
      }
      m[n] = (f.get(n, n % CLASSES) - other) / scale;
    }
    return Tensor.vector(m);
  }
}
