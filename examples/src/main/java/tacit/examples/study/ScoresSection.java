// SPDX-License-Identifier: Apache-2.0
package tacit.examples.study;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import tacit.examples.report.Block.Table;
import tacit.examples.report.Section;
import tacit.examples.sweep.score.Summary;

/// The scores of all measures as a table, the largest `Ψ` first.
final class ScoresSection {
  private ScoresSection() {}

  static Section of(StudyResult result) {
    var axes = result.models().axes();
    var columns =
        Stream.of(
                Stream.of("measure", "τ", "Ψ", "z", "Spearman’s ρ"),
                axes.stream().map(axis -> "ψ " + ColumnWords.axis(axis)),
                Stream.of(
                    "K", "sign error", "worst sign error", "τ given the train loss", "networks"))
            .flatMap(part -> part)
            .toList();
    return Section.of(
            "scores",
            "All scores",
            "The largest Ψ first. K is the share of what there is to know about the order that the"
                + " measure tells beside the settings; a sign error is how often it errs where"
                + " enough test examples tell two networks apart. Where there are several seeds,"
                + " each number is their mean.")
        .row(
            new Table(
                "Scores of the measures",
                columns,
                result.strongestFirst().stream().map(story -> row(story, axes)).toList()));
  }

  private static List<String> row(Summary story, List<String> axes) {
    Map<String, Double> psi = story.perAxis();
    return Stream.of(
            Stream.of(
                ColumnWords.of(story.measure()).name(),
                number(story.tau(), 2),
                number(story.psi(), 2),
                number(story.z(), 1),
                number(story.spearman(), 2)),
            axes.stream().map(axis -> psi.containsKey(axis) ? number(psi.get(axis), 2) : "–"),
            Stream.of(
                number(story.information(), 2),
                number(story.signError(), 2),
                number(story.worstSignError(), 2),
                number(story.tauGivenTrainLoss(), 2),
                Integer.toString(story.models())))
        .flatMap(part -> part)
        .toList();
  }

  static String number(OptionalDouble value, int decimals) {
    return value.isPresent() ? number(value.getAsDouble(), decimals) : "–";
  }

  static String number(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value).replace('-', '−');
  }
}
