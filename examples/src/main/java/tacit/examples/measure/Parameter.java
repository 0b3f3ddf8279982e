// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.function.LongPredicate;

/// A choice that a measure leaves to its user: `--params name=value`.
///
/// @param unit what a number counts, empty for a word or a plain number
/// @param meaning a phrase that says what is chosen
/// @param expected which values are read, such as `a number from 0 to 1`
/// @param standard the value where none is given; empty if the measure goes on without one
/// @param reading the value of a text, empty if it is none
public record Parameter<T>(
    String name,
    String unit,
    String meaning,
    String expected,
    Optional<T> standard,
    Function<String, Optional<T>> reading) {

  /// Where random numbers start: `--seed`, for measures that draw.
  public static final Parameter<Long> SEED =
      whole("seed", "", "where the random numbers start", "a whole number", 0, _ -> true);

  public static Parameter<Double> real(
      String name,
      String unit,
      String meaning,
      String expected,
      Optional<Double> standard,
      DoublePredicate allowed) {
    return new Parameter<>(
        name, unit, meaning, expected, standard, text -> number(text).filter(allowed::test));
  }

  public static Parameter<Long> whole(
      String name,
      String unit,
      String meaning,
      String expected,
      long standard,
      LongPredicate allowed) {
    return whole(name, unit, meaning, expected, Optional.of(standard), allowed);
  }

  public static Parameter<Long> whole(
      String name,
      String unit,
      String meaning,
      String expected,
      Optional<Long> standard,
      LongPredicate allowed) {
    return new Parameter<>(name, unit, meaning, expected, standard, text -> whole(text, allowed));
  }

  /// One of the constants of a type, in lower case with hyphens.
  public static <E extends Enum<E>> Parameter<E> word(String name, String meaning, E standard) {
    var words = new ArrayList<E>(EnumSet.allOf(standard.getDeclaringClass()));
    return new Parameter<>(
        name,
        "",
        meaning,
        "one of " + String.join(", ", words.stream().map(Parameter::told).toList()),
        Optional.of(standard),
        text -> words.stream().filter(word -> told(word).equals(text)).findFirst());
  }

  private static Optional<Double> number(String text) {
    try {
      return Optional.of(Double.parseDouble(text)).filter(Double::isFinite);
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static Optional<Long> whole(String text, LongPredicate allowed) {
    try {
      return Optional.of(Long.parseLong(text)).filter(allowed::test);
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  /// As it is typed.
  private static String told(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// A value for answers: a number, or a word as it is typed.
  static Object told(Object value) {
    return value instanceof Enum<?> word ? told(word) : value;
  }

  /// The standard value for answers.
  public Optional<Object> told() {
    return standard.map(Parameter::told);
  }

  /// All names, for messages.
  static List<String> names(List<Parameter<?>> parameters) {
    return parameters.stream().<String>map(Parameter::name).distinct().toList();
  }
}
