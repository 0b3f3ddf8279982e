// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static tacit.opencl.KernelCase.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.Update;
import tacit.autodiff.op.Multiply;

/// Optimizer updates, pure and in place.
final class UpdateCases {
  private UpdateCases() {}

  static final List<Update> RULES =
      List.of(
          new Update.Sgd(0.1, 0, false, 0.01),
          new Update.Sgd(0.1, 0.9, false, 0.01),
          new Update.Sgd(0.1, 0.9, true, 0),
          new Update.Adam(0.01, 0.9, 0.999, 1e-8, 0.1, false, 3),
          new Update.Adam(0.01, 0.9, 0.999, 1e-8, 0.1, true, 3),
          new Update.RmsProp(0.01, 0.99, 1e-8, 0, 0),
          new Update.RmsProp(0.01, 0.99, 1e-8, 0.9, 0.1));

  static Stream<KernelCase> cases(DType dtype) {
    return Stream.of(Shape.of(3, 7), Shape.scalar(), Shape.of(0, 5), Shape.of(301, 333))
        .flatMap(shape -> RULES.stream().flatMap(rule -> of(dtype, shape, rule)));
  }

  private static Stream<KernelCase> of(DType dtype, Shape shape, Update rule) {
    boolean small = shape.count() < 200;
    return Stream.of(
        new KernelCase(
            rule + " of " + shape,
            on -> update(on, false, dtype, shape, rule),
            0,
            on -> bounds(on, dtype, shape, rule),
            small),
        new KernelCase(
            rule + " in place of " + shape,
            on -> update(on, true, dtype, shape, rule),
            0,
            on -> bounds(on, dtype, shape, rule),
            small));
  }

  /// An update in place uses its operands up, so they are drawn each time.
  private static List<Tensor> update(
      Kernels on, boolean inPlace, DType dtype, Shape shape, Update rule) {
    Tensor w = draw("w", dtype, shape.toArray()), g = draw("g", dtype, shape.toArray());
    return inPlace
        ? on.updateInPlace(rule, w, g, states(dtype, shape, rule))
        : on.update(rule, w, g, states(dtype, shape, rule));
  }

  /// Means of squares are not negative.
  static List<Tensor> states(DType dtype, Shape shape, Update rule) {
    List<Tensor> all = new ArrayList<>();
    for (int i = 0; i < rule.states(); i++) {
      Tensor v = draw("state " + i, dtype, shape.toArray());
      all.add(KernelCase.DEFINITION.zip(new Multiply(), v, v));
    }
    return all;
  }

  /// `16 Σ|terms|` of the new weight and of each new state.
  private static List<Tensor> bounds(Kernels on, DType dtype, Shape shape, Update rule) {
    Tensor w = draw("w", dtype, shape.toArray()), g = draw("g", dtype, shape.toArray());
    List<Tensor> state = states(dtype, shape, rule), next = on.update(rule, w, g, state);
    double[][] bounds = new double[next.size()][shape.count()];
    double[] s = new double[state.size()];
    for (int i = 0; i < shape.count(); i++) {
      for (int j = 0; j < s.length; j++) s[j] = state.get(j).storage().get(i);
      int square = rule instanceof Update.Adam ? 2 : Math.min(1, s.length);
      double v = next.get(square).storage().get(i);
      double[] terms = terms(rule, w.storage().get(i), g.storage().get(i), s, v);
      for (int j = 0; j < terms.length; j++) bounds[j][i] = 16 * terms[j];
    }
    return Stream.of(bounds).map(each -> Tensor.of(shape, each)).toList();
  }

  /// Sums of the sizes of what one element adds up, from its states, none negative; `v` is the new
  /// mean square. A square that errs by `ε` times its terms moves the step by that much relative to
  /// `v`.
  private static double[] terms(Update rule, double w, double g, double[] s, double v) {
    double size = Math.abs(w);
    return switch (rule) {
      case Update.Sgd(double eta, double mu, boolean nesterov, double lambda) -> {
        double slope = Math.abs(g) + lambda * size;
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
        double slope = Math.abs(g) + lambda * size;
        double m = beta1 * s[0] + (1 - beta1) * slope;
        double square = beta2 * s[1] + (1 - beta2) * 2 * slope * slope;
        double root = Math.sqrt(v / (1 - Math.pow(beta2, (double) t))) + epsilon;
        double step = m / (1 - Math.pow(beta1, (double) t)) / root * (1 + square / v);
        yield new double[] {size + eta * step, m, square};
      }
      case Update.RmsProp(double eta, double alpha, double epsilon, double mu, double lambda) -> {
        double slope = Math.abs(g) + lambda * size;
        double square = alpha * s[0] + (1 - alpha) * 2 * slope * slope;
        double step = slope / (Math.sqrt(v) + epsilon) * (1 + square / v);
        if (s.length == 1) yield new double[] {size + eta * step, square};
        double b = mu * s[1] + step;
        yield new double[] {size + eta * b, square, b};
      }
    };
  }
}
