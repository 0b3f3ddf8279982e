// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
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
import tacit.theory.ntk.finite.Linearized;

/// The linearized network has the value of the network at the start, and its slope in every
/// direction:
///
/// ```text
/// f_lin(θ₀) = f(θ₀),   ⟨∇_θ c·f_lin, v⟩ = d/ds c·f(θ₀ + s v) at s = 0
/// ```
///
/// - Measured: `c·f_lin` and its derivative along drawn `v`, by automatic differentiation of
///   [Linearized]
/// - Claimed: `c·f` and a central difference of the network, no derivative of anything
///
/// A tangent touches where it touches: at other weights both differ.
///
/// @source Lee et al. 2019, section 2.2
@Claim(
    id = "lee2019-linearization",
    statement =
        "At θ₀ the linearized network f(θ₀) + J(θ₀) (θ − θ₀) has the value of the network and its"
            + " derivative in every direction.",
    assumption = "θ = θ₀.",
    source = "Lee et al. 2019, Wide neural networks of any depth, section 2.2",
    status = Status.RECALL)
public record Linearization() implements Theorem {
  private static final Kernels ON = new ScalarKernels();
  private static final int DIRECTIONS = 4;

  /// The difference below is off by some `h⁴` and `ε/h`: about 10⁻¹² both.
  private static final double H = 1e-3;

  private static final double TOLERANCE = 1e-8;

  static Network network() {
    var law = Weights.ntk(1.5, 0.1);
    var block = new Residual(Serial.of(new Erf(), Dense.of(6, law)));
    return new Network(
        Serial.of(Dense.of(6, law), block, new Gelu(), Dense.of(2, law)), Shape.of(3));
  }

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (long seed = 0; seed < 2; seed++) {
      checks.add(Check.inside(sides(new Seed(seed), 0)).with("away", 0).with("seed", seed));
    }
    checks.add(Check.outside(sides(new Seed(0), 0.1)).with("away", 0.1).with("seed", 0));
    return checks;
  }

  /// Both at `θ₀ + s δ`.
  static Sides sides(Seed seed, double s) {
    var network = network();
    Params<Tensor> start = network.init(seed), at = moved(start, seed.child("delta"), s);
    Var x = Var.constant(Tensor.gaussian(seed.child("x").generator(), 4, 3), ON);
    Var c = Var.constant(Tensor.gaussian(seed.child("c").generator(), 4, 2), ON);
    Params<Var> theta = at.map(w -> Var.of(w, ON));
    Var linear = Linearized.of(network, start, ON).at(theta, x).times(c).sum();
    List<Var> gradient = linear.grad(theta.values().toArray(Var[]::new));
    double[] measured = new double[1 + DIRECTIONS], claimed = new double[1 + DIRECTIONS];
    measured[0] = linear.item();
    claimed[0] = value(network, at, x, c);
    for (int v = 1; v <= DIRECTIONS; v++) {
      Seed direction = seed.child(v);
      measured[v] = along(gradient, moved(start.map(Linearization::zeros), direction, 1));
      claimed[v] = difference(h -> value(network, moved(at, direction, h), x, c));
    }
    return Sides.equal(
        Tensor.vector(measured),
        Tensor.vector(claimed),
        TOLERANCE,
        "the difference of fourth order is right to h⁴ and to ε/h, h = 10⁻³");
  }

  private static double value(Network network, Params<Tensor> at, Var x, Var c) {
    Pass pass = Pass.inference(network.initialState());
    return network.forward(at.map(w -> Var.constant(w, ON)), x, pass).times(c).sum().item();
  }

  private static Tensor zeros(Tensor w) {
    return Tensor.zeros(w.dtype(), w.shape());
  }

  /// `θ + s δ` with a drawn `δ`.
  static Params<Tensor> moved(Params<Tensor> theta, Seed seed, double s) {
    var random = seed.generator();
    return theta.map(w -> {
      Var delta = Var.constant(Tensor.gaussian(random, w.shape().toArray()), ON);
      return Var.constant(w, ON).plus(delta.times(s)).value();
    });
  }

  private static double along(List<Var> gradient, Params<Tensor> direction) {
    double sum = 0;
    for (int i = 0; i < gradient.size(); i++) {
      Var v = Var.constant(direction.values().get(i), ON);
      sum += gradient.get(i).times(v).sum().item();
    }
    return sum;
  }

  /// `(8 (f(h) − f(−h)) − (f(2h) − f(−2h))) / 12h`.
  private static double difference(DoubleUnaryOperator f) {
    double near = f.applyAsDouble(H) - f.applyAsDouble(-H);
    double far = f.applyAsDouble(2 * H) - f.applyAsDouble(-2 * H);
    return (8 * near - far) / (12 * H);
  }
}
