// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tacit.examples.figure.Table;
import tacit.measures.margin.AreaConvention;
import tacit.measures.margin.CurvePoint;
import tacit.measures.margin.MarginDistribution;
import tacit.measures.norm.WeightNorms;

/// What a row says of a trained network: errors, the scale, and the normalized margins with 21
/// points of their curve.
final class MarginColumns {
  static final int POINTS = 21;
  static final String ERROR = "test_error";
  static final String AREA = "area", MINIMUM = "minimum", TENTH = "tenth";
  static final String RELATIVE = "relative_area", SPECTRAL = "spectral_area";

  private MarginColumns() {}

  /// A table of one row: what was asked for, and what came of it.
  static Table table(List<String> names, List<?> settings, Trained trained) {
    var columns = new ArrayList<>(names);
    columns.addAll(List.of("images", "epochs", "loss", "train_error", ERROR));
    columns.addAll(List.of("log_scale", AREA, MINIMUM, TENTH, RELATIVE, SPECTRAL));
    columns.addAll(curveNames());
    var row = new ArrayList<Object>(settings);
    row.addAll(List.of(trained.lesson().labels().size(), trained.epochs()));
    row.addAll(List.of(trained.loss(), trained.trainError(), trained.testError()));
    row.addAll(margins(trained));
    return new Table(columns, List.of(row));
  }

  private static List<Double> margins(Trained trained) {
    double[] output = trained.outputMargins();
    var scale = trained.scale();
    var margins = Trained.normalized(scale.logScale(), output);
    double spectral = WeightNorms.of(scale.weights()).logSpectralProduct();
    var all = new ArrayList<Double>();
    all.add(scale.logScale());
    all.addAll(List.of(margins.area(), margins.min(), margins.quantile(0.1)));
    all.add(margins.area(AreaConvention.RELATIVE));
    all.add(Trained.normalized(spectral, output).area());
    all.addAll(curve(margins));
    return all;
  }

  /// `q0`, `q5`, … `q100`: the margin below which so many percent lie.
  static List<String> curveNames() {
    return IntStream.range(0, POINTS).mapToObj(i -> "q" + 5 * i).toList();
  }

  static List<Double> curve(MarginDistribution margins) {
    return margins.curve(POINTS).stream().map(CurvePoint::margin).toList();
  }
}
