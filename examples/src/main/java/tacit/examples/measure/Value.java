// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was measured: one number, or named numbers of which some may be undefined.
///
/// @param numbers by name; one number alone has the name [#ALONE]
/// @param remarks why undefined numbers are so, and what else to know of the numbers
public record Value(SequencedMap<String, OptionalDouble> numbers, List<String> remarks) {
  static final String ALONE = "value";

  /// One number.
  public static Value of(double number) {
    return named().with(ALONE, finite(ALONE, number));
  }

  /// Named numbers, none yet.
  public static Value named() {
    return new Value(new LinkedHashMap<>(), List.of());
  }

  /// With one more number, which every file has.
  public Value with(String name, double number) {
    return with(name, OptionalDouble.of(finite(name, number)), remarks);
  }

  /// With one more number, which is told to be undefined where `number` throws.
  public Value where(String name, DoubleSupplier number) {
    return where(List.of(name), () -> new double[] {number.getAsDouble()});
  }

  /// With more numbers, which are told to be undefined together where `found` throws.
  public Value where(List<String> names, Supplier<double[]> found) {
    Value all = this;
    try {
      double[] values = found.get();
      for (int i = 0; i < values.length; i++) all = all.with(names.get(i), values[i]);
      return all;
    } catch (ArithmeticException | IllegalArgumentException | IllegalStateException e) {
      var more = new ArrayList<>(remarks);
      more.add("undefined: " + String.join(", ", names) + ": " + e.getMessage());
      all = this;
      for (String name : names) all = all.with(name, OptionalDouble.empty(), more);
      return all;
    }
  }

  /// With one more number, which has no value here where it is NaN, for a reason that goes without
  /// saying.
  public Value orNone(String name, double number) {
    if (Double.isNaN(number)) return with(name, OptionalDouble.empty(), remarks);
    return with(name, number);
  }

  /// With something to know of the numbers, if there is something.
  public Value remark(Optional<String> remark) {
    return new Value(numbers, Stream.concat(remarks.stream(), remark.stream()).toList());
  }

  private Value with(String name, OptionalDouble number, List<String> remarks) {
    var more = new LinkedHashMap<>(numbers);
    more.put(name, number);
    return new Value(more, List.copyOf(remarks));
  }

  private static double finite(String name, double number) {
    if (Double.isFinite(number)) return number;
    throw new ArithmeticException(
        "%s is %s, beyond all doubles; scale the arrays".formatted(name, number));
  }

  /// A number, or an object of numbers with null where one is undefined.
  Object told() {
    var told = new LinkedHashMap<String, @Nullable Double>();
    numbers.forEach((name, number) -> told.put(name, orNull(number)));
    Double alone = told.get(ALONE);
    return alone == null ? told : alone;
  }

  private static @Nullable Double orNull(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : null;
  }
}
