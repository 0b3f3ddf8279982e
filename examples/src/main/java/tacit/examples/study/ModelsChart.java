// SPDX-License-Identifier: Apache-2.0
package tacit.examples.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.ScatterChoice;
import tacit.examples.report.ScatterChoice.Factor;
import tacit.examples.report.ScatterChoice.Order;
import tacit.examples.report.ScatterChoice.Quantity;
import tacit.examples.report.ScatterChoice.View;
import tacit.examples.sweep.score.Models;
import tacit.examples.sweep.score.Scoring;
import tacit.examples.sweep.score.Summary;

/// The models of a sweep as points, test accuracy over a measure, colored by an axis; the reader
/// chooses both. It begins with the strongest story: the measure of the largest `Ψ`, colored by the
/// axis whose values explain the largest share of the variance of the test accuracy.
public final class ModelsChart {
  /// What models have to learn of the training set to be in the view of those that did.
  private static final double LEARNED = 0.98;

  private final Models models;
  private final Scoring by;
  private final List<Factor> factors;

  private ModelsChart(Models models, Scoring by) {
    this.models = models.trained();
    this.by = by;
    this.factors = columns(this.models).stream().map(this::factor).toList();
  }

  public static Chart of(Models models, Scoring by, String title, String caption) {
    return new ModelsChart(models, by).choice().chart(title, caption);
  }

  /// The axes on which models differ, and the seed if there are several.
  private static List<String> columns(Models models) {
    var columns = new ArrayList<>(models.axes());
    columns.add(Models.SEED);
    return columns.stream().filter(each -> models.table().words(each).size() > 1).toList();
  }

  private ScatterChoice choice() {
    var views = views();
    var quantities = models.measures().stream().map(this::quantity).toList();
    return new ScatterChoice(
        "network",
        "test accuracy in %",
        Arrays.stream(models.accuracy()).map(g -> 100 * g).boxed().toList(),
        unreached(),
        "missed the stopping criterion",
        factors,
        quantities,
        views,
        strongest(views.getFirst().scores(), score -> score.map(Order::psi).orElse(-2.0)),
        strongest(factors, this::explained));
  }

  private List<Integer> unreached() {
    double[] reached = models.numbers(Models.REACHED);
    return IntStream.range(0, reached.length).filter(i -> reached[i] == 0).boxed().toList();
  }

  private static <T> int strongest(List<T> of, ToDoubleFunction<T> story) {
    return IntStream.range(0, of.size())
        .boxed()
        .max(
            Comparator.comparingDouble((Integer i) -> story.applyAsDouble(of.get(i)))
                .thenComparing(Comparator.reverseOrder()))
        .orElse(0);
  }

  private Factor factor(String column) {
    var at = models.table().columns().indexOf(column);
    var all = models.table().rows().stream().map(row -> plain(row.get(at).toString())).toList();
    var levels = all.stream().distinct().sorted(ModelsChart::inOrder).toList();
    return new Factor(ColumnWords.axis(column), levels, all.stream().map(levels::indexOf).toList());
  }

  /// `0` of `0.0`.
  private static String plain(String entry) {
    return entry.replaceFirst("\\.0$", "");
  }

  /// Numbers by size, before words, which stay in the order of the rows.
  private static int inOrder(String a, String b) {
    var x = number(a);
    var y = number(b);
    if (x.isPresent() && y.isPresent()) return Double.compare(x.getAsDouble(), y.getAsDouble());
    return Boolean.compare(x.isEmpty(), y.isEmpty());
  }

  private static OptionalDouble number(String text) {
    try {
      return OptionalDouble.of(Double.parseDouble(text));
    } catch (NumberFormatException _) {
      return OptionalDouble.empty();
    }
  }

  private Quantity quantity(String column) {
    var words = ColumnWords.of(column);
    int at = models.table().columns().indexOf(column);
    var values = models.table().rows().stream().map(row -> entry(row.get(at))).toList();
    return new Quantity(words.name(), words.family(), words.about(), values);
  }

  private static OptionalDouble entry(Object entry) {
    return entry instanceof Number n ? OptionalDouble.of(n.doubleValue()) : OptionalDouble.empty();
  }

  /// All models, those that learned their training set if some did not, and those of each seed.
  private List<View> views() {
    var views = new ArrayList<View>();
    views.add(view("all %d", models, _ -> true));
    double[] train = models.numbers(Models.TRAIN_ACCURACY);
    var learned = models.trainedTo(LEARNED);
    if (learned.size() > 1 && learned.size() < models.size()) {
      String name = "%%d that learned %.0f %%%% of their training set".formatted(100 * LEARNED);
      views.add(view(name, learned, i -> train[i] >= LEARNED));
    }
    if (models.seeds().size() == 1) return views;
    double[] seeds = models.numbers(Models.SEED);
    for (String seed : models.seeds()) {
      long value = Long.parseLong(seed);
      views.add(view("%d of seed " + seed, models.ofSeed(seed), i -> seeds[i] == value));
    }
    return views;
  }

  private View view(String name, Models some, IntPredicate member) {
    var members = IntStream.range(0, models.size()).filter(member).boxed().toList();
    var scores =
        models.measures().stream()
            .map(measure -> by.summaryIfDefined(some, measure).map(this::order))
            .toList();
    return new View(name.formatted(some.size()), members, scores);
  }

  private Order order(Summary story) {
    Map<String, Double> psi = story.perAxis();
    var perAxis =
        columns(models).stream()
            .map(axis ->
                psi.containsKey(axis) ? OptionalDouble.of(psi.get(axis)) : OptionalDouble.empty())
            .toList();
    return new Order(story.tau(), story.psi(), story.z(), perAxis);
  }

  /// `Σ n_v (mean_v − mean)²` over the values `v` of the axis, a share of the variance but for a
  /// constant.
  private double explained(Factor factor) {
    double[] g = models.accuracy();
    double mean = Arrays.stream(g).average().orElse(0), sum = 0;
    for (int level = 0; level < factor.levels().size(); level++) {
      int v = level;
      var own = IntStream.range(0, g.length).filter(i -> factor.of().get(i) == v).toArray();
      double off = Arrays.stream(own).mapToDouble(i -> g[i]).average().orElse(mean) - mean;
      sum += own.length * off * off;
    }
    return sum;
  }
}
