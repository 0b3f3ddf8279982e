// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.nn.*;
import tacit.theory.ntk.finite.Taylor;

/// The expansion of a network to degree `r` in its weights misses it by a power of the way:
///
/// ```text
/// f(θ₀ + s δ) − T_r(θ₀ + s δ) = O(s^{r+1})
/// ```
///
/// by Taylor's theorem along the line, whose remainder is `s^{r+1}/(r+1)!` times a derivative of
/// `f` of that order.
///
/// - Measured: the slope of `ln |error|` over `ln s` by least squares
/// - Claimed: `r + 1`
///
/// A rectifier at its kink has no first derivative, and expands to an error of order 1 at every
/// degree.
@Claim(
    id = "derived-taylor-order",
    statement = "Expanded to degree r in its weights, a network is right to O(|θ − θ₀|^{r+1}).",
    assumption = "The activations have r + 1 derivatives.",
    source = "Taylor's theorem; Novak et al. 2020, Neural Tangents, for the expansion",
    status = Status.DERIVED)
public record TaylorOrder() implements Theorem {
  private static final Kernels ON = new ScalarKernels();
  private static final Weights LAW = Weights.ntk(1.5, 0);

  static Network network(Activation phi) {
    return new Network(
        Serial.of(Dense.of(5, LAW), phi, Dense.of(5, LAW), phi, Dense.of(2, LAW)), Shape.of(3));
  }

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int r = 1; r <= 3; r++) {
      checks.add(check(true, new Erf(), r, network(new Erf()).init(new Seed(0))));
    }
    var start = network(new Relu()).init(new Seed(0));
    checks.add(check(false, new Relu(), 2, kinked(start)));
    return checks;
  }

  private static Check check(boolean assumed, Activation phi, int r, Params<Tensor> start) {
    return Check.of(assumed, sides(phi, r, start)).with("phi", phi.name()).with("degree", r);
  }

  /// The first layer's weights at zero, where each rectifier has its kink.
  static Params<Tensor> kinked(Params<Tensor> start) {
    Tensor first = start.get("0.W");
    return start.map(w -> w == first ? Tensor.zeros(DType.FLOAT64, w.shape()) : w);
  }

  static Sides sides(Activation phi, int r, Params<Tensor> start) {
    // Errors from 10⁻² down to 10⁻¹¹, above what rounds.
    double largest = 0.04 * (r + 1);
    double[] s = IntStream.range(0, 6).mapToDouble(i -> largest * Math.pow(2, -i / 2.0)).toArray();
    double[] x = new double[s.length], y = new double[s.length];
    for (int i = 0; i < s.length; i++) {
      x[i] = Math.log(s[i]);
      y[i] = Math.log(error(phi, r, start, s[i]));
    }
    return Sides.equal(
        slope(x, y), r + 1, 0.1, "the next power of s bends the line by less than that");
  }

  /// `|f − T_r|` at `θ₀ + s δ`.
  static double error(Activation phi, int r, Params<Tensor> start, double s) {
    var network = network(phi);
    Var x = Var.constant(Tensor.gaussian(new Seed(1).generator(), 4, 3), ON);
    Params<Var> theta = Linearization.moved(start, new Seed(2), s).map(w -> Var.of(w, ON));
    Var exact = network.forward(theta, x, Pass.inference(network.initialState()));
    Var off = exact.minus(Taylor.of(network, start, r, ON).at(theta, x));
    return Math.sqrt(off.square().sum().item());
  }

  private static double slope(double[] x, double[] y) {
    double mx = IntStream.range(0, x.length).mapToDouble(i -> x[i]).average().orElseThrow();
    double my = IntStream.range(0, x.length).mapToDouble(i -> y[i]).average().orElseThrow();
    double xy = 0, xx = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - mx) * (y[i] - my);
      xx += (x[i] - mx) * (x[i] - mx);
    }
    return xy / xx;
  }
}
