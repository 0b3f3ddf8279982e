// SPDX-License-Identifier: Apache-2.0
package tacit.examples.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.Block.Table;
import tacit.examples.report.ScatterChart.Cloud;

/// Points of which the reader chooses what their horizontal axis is, what colors them, and which of
/// them are there. Below the drawing stands how well the chosen quantity orders the heights. The
/// table under the chart follows the choice.
///
/// @param what a point is, as in `network`
/// @param height name of the vertical axis, with its unit
/// @param heights one a point
/// @param hollow numbers of points to be careful with, drawn hollow
/// @param hollowMeans why, as in `did not meet the stopping criterion`
/// @param factors what can color the points
/// @param quantities what the horizontal axis can be
/// @param views which points there can be, the first one first
/// @param quantity the one to begin with, from 0
/// @param factor the one to begin with, from 0
public record ScatterChoice(
    String what,
    String height,
    List<Double> heights,
    List<Integer> hollow,
    String hollowMeans,
    List<Factor> factors,
    List<Quantity> quantities,
    List<View> views,
    int quantity,
    int factor) {
  private static final int LOOKS = 20, DIGITS = 4;
  private static final MathContext KEPT = new MathContext(6);

  /// A setting by which points differ.
  ///
  /// @param levels its values as text, in their order
  /// @param of the level of each point, from 0
  public record Factor(String name, List<String> levels, List<Integer> of) {
    public Factor {
      levels = List.copyOf(levels);
      of = List.copyOf(of);
    }
  }

  /// A number of each point, but of those that have none.
  ///
  /// @param family the head under which it is listed
  /// @param about it in a sentence
  public record Quantity(String name, String family, String about, List<OptionalDouble> values) {
    public Quantity {
      values = values.stream().map(Quantity::kept).toList();
    }

    private static OptionalDouble kept(OptionalDouble value) {
      if (value.isEmpty()) return value;
      return OptionalDouble.of(new BigDecimal(value.getAsDouble()).round(KEPT).doubleValue());
    }
  }

  /// Some of the points, and how each quantity orders their heights, if that can be said.
  ///
  /// @param members numbers of the points
  public record View(String name, List<Integer> members, List<Optional<Order>> scores) {
    public View {
      members = List.copyOf(members);
      scores = List.copyOf(scores);
    }
  }

  /// How well a quantity orders the heights.
  ///
  /// @param perAxis `ψ`, one a factor where it is defined
  public record Order(double tau, double psi, OptionalDouble z, List<OptionalDouble> perAxis) {
    public Order {
      perAxis = List.copyOf(perAxis);
    }
  }

  private record Look(String color, String symbol) {
    static Look of(Cloud cloud) {
      return new Look(cloud.tone().color(), cloud.symbol().name().toLowerCase(Locale.ROOT));
    }
  }

  public ScatterChoice {
    heights = List.copyOf(heights);
    hollow = List.copyOf(hollow);
    factors = List.copyOf(factors);
    quantities = List.copyOf(quantities);
    views = List.copyOf(views);
  }

  public Chart chart(String title, String caption) {
    var option = Map.of("choice", this, "looks", looks());
    return new Chart(title, caption, Chart.Form.WIDE, option, table(title));
  }

  /// How levels look, in their order.
  private static List<Look> looks() {
    return IntStream.range(0, LOOKS).mapToObj(i -> Look.of(Cloud.at(i, "", List.of()))).toList();
  }

  /// The points of the first choice, the largest number first.
  private Table table(String title) {
    var chosen = quantities.get(quantity);
    var rows =
        views.getFirst().members().stream()
            .filter(i -> chosen.values().get(i).isPresent())
            .sorted(Comparator.comparingDouble(i -> -chosen.values().get(i).orElseThrow()))
            .map(i ->
                List.of(
                    called(i), write(chosen.values().get(i).orElseThrow()), write(heights.get(i))))
            .toList();
    return new Table(title, List.of(what, chosen.name(), height), rows);
  }

  private static String write(double value) {
    return Digits.significant(value, DIGITS);
  }

  private String called(int i) {
    var settings =
        factors.stream().map(each -> each.name() + " " + each.levels().get(each.of().get(i)));
    return Stream.concat(settings, hollow.contains(i) ? Stream.of(hollowMeans) : Stream.empty())
        .collect(Collectors.joining(", "));
  }
}
