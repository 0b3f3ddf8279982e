// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.htf;

import java.util.Locale;
import java.util.stream.Stream;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.examples.report.Tone;
import tacit.nn.Params;
import tacit.nn.factorization.CpFactorization;
import tacit.nn.factorization.Factorization;
import tacit.nn.factorization.HierarchicalFactorization;
import tacit.nn.factorization.MatrixFactorization;
import tacit.nn.factorization.ModeTree;
import tacit.theory.htf.ComponentRates;
import tacit.theory.htf.Growth;
import tacit.theory.htf.Rate;
import tacit.theory.htf.SingularRate;

/// A factorization whose law of growth is looked at.
enum GrowthCase {
  BINARY_TREE(3, Tone.BLUE),
  TERNARY_TREE(4, Tone.ORANGE),
  MATRIX_DEPTH_3(3, Tone.GREEN),
  CP_ORDER_3(3, Tone.VIOLET),
  CP_ORDER_4(4, Tone.GOLD);

  private final int arity;
  private final Tone tone;

  GrowthCase(int arity, Tone tone) {
    this.arity = arity;
    this.tone = tone;
  }

  /// Its color in drawings.
  Tone tone() {
    return tone;
  }

  /// `L`, how many vectors make a component.
  int arity() {
    return arity;
  }

  /// As it stands in tables.
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ').replace("cp", "CP");
  }

  /// `2 − 2/L`.
  double exponent() {
    return 2 - 2.0 / arity;
  }

  Factorization factorization() {
    return switch (this) {
      case BINARY_TREE ->
          HierarchicalFactorization.of(ModeTree.perfect(4, 2), Shape.of(3, 3, 3, 3), 3);
      case TERNARY_TREE ->
          HierarchicalFactorization.of(
              ModeTree.perfect(9, 3), Shape.of(2, 2, 2, 2, 2, 2, 2, 2, 2), 2);
      case MATRIX_DEPTH_3 -> MatrixFactorization.of(4, 4, 3);
      case CP_ORDER_3 -> CpFactorization.of(Shape.of(3, 3, 3), 3);
      case CP_ORDER_4 -> CpFactorization.of(Shape.of(3, 3, 3, 3), 3);
    };
  }

  /// One component at one time.
  ///
  /// @param gamma `γ`, the pull along it
  record Point(double sigma, double gamma, double lower, double upper) {}

  /// All components, in their order.
  Stream<Point> points(Params<Tensor> w, Tensor byEnd) {
    Factorization f = factorization();
    return switch (f) {
      case MatrixFactorization m ->
          SingularRate.of(m, w, byEnd).stream()
              .map(r -> new Point(r.sigma(), r.gamma(), r.balancedRate(), r.balancedRate()));
      case CpFactorization cp ->
          ComponentRates.of(cp, w, f.gradient(w, byEnd)).stream().map(GrowthCase::point);
      case HierarchicalFactorization tree ->
          ComponentRates.of(tree, w, f.gradient(w, byEnd)).stream().map(GrowthCase::point);
    };
  }

  private static Point point(Growth g) {
    return new Point(g.sigma(), g.gamma().orElse(0), g.lower(), g.upper());
  }

  private static Point point(Rate r) {
    return new Point(r.sigma(), r.gamma().orElse(0), r.lower(), r.upper());
  }
}
