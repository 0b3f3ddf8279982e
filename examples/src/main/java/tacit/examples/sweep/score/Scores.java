// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import tacit.examples.figure.Table;

/// The scores of measures as rows, one a measure, in the order given:
///
/// ```text
/// measure, models, tau, psi, z, spearman, psi_rate, groups_rate, …, information, sign_error,
/// worst_sign_error, tau_given_train_loss
/// ```
///
/// A number that is absent is the word `undefined`.
public record Scores(List<String> axes, List<Summary> summaries) {
  public static final String UNDEFINED = "undefined";

  public Scores {
    axes = List.copyOf(axes);
    summaries = List.copyOf(summaries);
  }

  /// Of all measures of the models that leave something to score.
  public static Scores of(Models models, Scoring by) {
    return of(models, models.measures(), by);
  }

  public static Scores of(Models models, List<String> measures, Scoring by) {
    return new Scores(
        models.axes(),
        measures.stream().flatMap(each -> by.summaryIfDefined(models, each).stream()).toList());
  }

  public Table table() {
    var columns = new ArrayList<>(List.of("measure", "models", "tau", "psi", "z", "spearman"));
    for (String axis : axes) columns.addAll(List.of("psi_" + axis, "groups_" + axis));
    columns.addAll(
        List.of("information", "sign_error", "worst_sign_error", "tau_given_train_loss"));
    return new Table(columns, summaries.stream().map(this::row).toList());
  }

  private List<Object> row(Summary one) {
    var row =
        new ArrayList<Object>(
            List.of(one.measure(), one.models(), one.tau(), one.psi(), entry(one.z())));
    row.add(entry(one.spearman()));
    Map<String, Double> psi = one.perAxis();
    Map<String, Integer> groups = one.groups();
    for (String axis : axes) {
      row.add(psi.containsKey(axis) ? psi.get(axis) : UNDEFINED);
      row.add(groups.getOrDefault(axis, 0));
    }
    List<Function<Summary, OptionalDouble>> rest =
        List.of(
            Summary::information,
            Summary::signError,
            Summary::worstSignError,
            Summary::tauGivenTrainLoss);
    for (var each : rest) row.add(entry(each.apply(one)));
    return row;
  }

  private static Object entry(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : UNDEFINED;
  }
}
