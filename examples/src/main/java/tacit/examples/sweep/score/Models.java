// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep.score;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import tacit.examples.figure.Table;
import tacit.measures.evaluation.HyperParameters;
import tacit.measures.evaluation.ModelGrid;

/// The trained models of a sweep, one a row. What stands where is known by the names of the
/// columns:
///
/// ```text
/// rate, width, …                                   the axes: all columns before `seed`
/// seed, epochs, reached, train_accuracy, train_loss, test_accuracy
/// c1_k1, c3_k5, …                                  the measures: all after `test_accuracy`
/// ```
///
/// `reached` is 1 where the stopping criterion was met and 0 where it was not. A measure that a
/// model has no number of is a word there; so are all numbers of a model whose training diverged.
public record Models(Table table) {
  public static final String SEED = "seed";
  public static final String REACHED = "reached";
  public static final String TRAIN_ACCURACY = "train_accuracy";
  public static final String TRAIN_LOSS = "train_loss";
  public static final String TEST_ACCURACY = "test_accuracy";

  /// Columns between the axes and the measures.
  public static final List<String> FACTS =
      List.of(SEED, "epochs", REACHED, TRAIN_ACCURACY, TRAIN_LOSS, TEST_ACCURACY);

  public Models {
    var columns = table.columns();
    int first = columns.indexOf(SEED), end = first + FACTS.size();
    if (first < 1 || end > columns.size() || !columns.subList(first, end).equals(FACTS)) {
      throw new IllegalArgumentException(
          "models: columns %s; give axes first, then %s, then measures".formatted(columns, FACTS));
    }
  }

  public static Models of(Table table) {
    return new Models(table);
  }

  public int size() {
    return table.size();
  }

  public List<String> axes() {
    return table.columns().subList(0, table.columns().indexOf(SEED));
  }

  public List<String> measures() {
    return table.columns().subList(axes().size() + FACTS.size(), table.columns().size());
  }

  /// The different seeds, in the order of the rows.
  public List<String> seeds() {
    return table.words(SEED);
  }

  public Models ofSeed(String seed) {
    int at = at(SEED);
    return filter(row -> row.get(at).toString().equals(seed));
  }

  /// Those that learned their training set at least so well.
  public Models trainedTo(double accuracy) {
    int at = at(TRAIN_ACCURACY);
    return filter(row -> row.get(at) instanceof Number share && share.doubleValue() >= accuracy);
  }

  /// Those that have a number in a column.
  public Models with(String column) {
    int at = at(column);
    return filter(row -> row.get(at) instanceof Number);
  }

  /// Those whose training did not diverge, so that they have a test accuracy.
  public Models trained() {
    return with(TEST_ACCURACY);
  }

  /// A column of numbers.
  public double[] numbers(String column) {
    return table.numbers(column);
  }

  /// `g`.
  public double[] accuracy() {
    return numbers(TEST_ACCURACY);
  }

  /// The configurations, of models of one seed.
  public ModelGrid grid() {
    return new ModelGrid(table.rows().stream().map(this::configuration).toList());
  }

  private HyperParameters configuration(List<Object> row) {
    var values = new LinkedHashMap<String, String>();
    List<String> axes = axes();
    for (int i = 0; i < axes.size(); i++) values.put(axes.get(i), row.get(i).toString());
    return new HyperParameters(values);
  }

  private Models filter(Predicate<List<Object>> wanted) {
    return new Models(new Table(table.columns(), table.rows().stream().filter(wanted).toList()));
  }

  private int at(String column) {
    int at = table.columns().indexOf(column);
    if (at >= 0) return at;
    throw new IllegalArgumentException(
        "models: no column '%s'; there are %s".formatted(column, table.columns()));
  }
}
