// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static tacit.autodiff.kernel.Agreement.*;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.op.Multiply;

/// Optimizer updates against the definition.
class VectorUpdatesTest {
  /// What no sum of terms exceeds, unless a decay cancels a gradient: there the bound of the terms
  /// would be far above the error.
  private static final double LARGEST = 50;

  @ParameterizedTest
  @MethodSource(MACHINES)
  void updates_agree_to_eight_epsilon_of_their_terms(DType dtype, int threads) {
    try (var fast = new VectorKernels(threads, Buffers.fresh())) {
      for (Shape shape : SHAPES) {
        Tensor w = draw("w", dtype, shape),
            g = draw("g", dtype, shape),
            v = draw("v", dtype, shape);
        Tensor square = DEFINITION.zip(new Multiply(), v, v);
        for (Update u :
            List.of(
                new Update.Sgd(0.1, 0, false, 0.01),
                new Update.Sgd(0.1, 0.9, false, 0.01),
                new Update.Sgd(0.1, 0.9, true, 0),
                new Update.Adam(0.01, 0.9, 0.999, 1e-8, 0.1, false, 3),
                new Update.Adam(0.01, 0.9, 0.999, 1e-8, 0.1, true, 3),
                new Update.RmsProp(0.01, 0.99, 1e-8, 0, 0),
                new Update.RmsProp(0.01, 0.99, 1e-8, 0.9, 0.1))) {
          List<Tensor> state = u instanceof Update.Sgd ? List.of(v) : List.of(square, square);
          List<Tensor> s = state.subList(0, u.states());
          List<Tensor> terms = terms(u, w, g, s);
          for (int i = 0; i <= u.states(); i++) {
            int part = i;
            agree(fast, k -> k.update(u, w, g, s).get(part), 0, terms.get(part));
          }
        }
      }
    }
  }

  /// `8 Σ|terms|` of the new weight and of each new state, in FLOAT64.
  private static List<Tensor> terms(Update u, Tensor w, Tensor g, List<Tensor> state) {
    List<Tensor> next = DEFINITION.update(u, w, g, state);
    double[][] terms = new double[next.size()][w.shape().count()];
    double[] s = new double[state.size()];
    for (int i = 0; i < w.shape().count(); i++) {
      for (int j = 0; j < s.length; j++) s[j] = Math.abs(state.get(j).storage().get(i));
      int square = u instanceof Update.Adam ? 2 : Math.min(1, s.length);
      double v = next.get(square).storage().get(i);
      double[] one = terms(u, w.storage().get(i), g.storage().get(i), s, v);
      for (int j = 0; j < one.length; j++) {
        double value = Math.abs(next.get(j).storage().get(i));
        terms[j][i] = 8 * Math.min(one[j], value + LARGEST);
      }
    }
    List<Tensor> all = new ArrayList<>();
    for (double[] t : terms) all.add(Tensor.of(w.shape(), t));
    return all;
  }

  /// Sums of the sizes of what one element adds up, from sizes of its states; `v` is the new mean
  /// square. A square that errs by `ε` times its terms moves the step by that much relative to `v`.
  private static double[] terms(Update u, double w, double g, double[] s, double v) {
    double size = Math.abs(w);
    return switch (u) {
      case Update.Sgd(double eta, double mu, boolean nesterov, double lambda) -> {
        double slope = Math.abs(g + lambda * w) + lambda * size;
        if (s.length == 0) yield new double[] {size + eta * slope};
        double speed = mu * s[0] + slope;
        yield new double[] {size + eta * (nesterov ? slope + mu * speed : speed), speed};
      }
      case Update.Adam(
              double eta,
              double beta1,
              double beta2,
              double epsilon,
              double lambda,
              _,
              long t) -> {
        double slope = Math.abs(g + lambda * w) + lambda * size;
        double m = beta1 * s[0] + (1 - beta1) * slope;
        double square = beta2 * s[1] + (1 - beta2) * 2 * Math.abs(g + lambda * w) * slope;
        double root = Math.sqrt(v / (1 - Math.pow(beta2, (double) t))) + epsilon;
        double step = m / (1 - Math.pow(beta1, (double) t)) / root * (1 + square / v);
        yield new double[] {size + eta * step, m, square};
      }
      case Update.RmsProp(double eta, double alpha, double epsilon, double mu, double lambda) -> {
        double slope = Math.abs(g + lambda * w) + lambda * size;
        double square = alpha * s[0] + (1 - alpha) * 2 * Math.abs(g + lambda * w) * slope;
        double step = slope / (Math.sqrt(v) + epsilon) * (1 + square / v);
        if (s.length == 1) yield new double[] {size + eta * step, square};
        double b = mu * s[1] + step;
        yield new double[] {size + eta * b, square, b};
      }
    };
  }
}
