// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.net.URI;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// What is typed as the value of an option. A converter that cannot read it throws a
/// [TypeConversionException] that says what was expected; which option and what was typed, the
/// command line says for all of them.
public final class Values {
  private Values() {}

  /// Makes a command and those below it read numbers and addresses this way.
  public static void read(CommandLine command) {
    command
        .registerConverter(int.class, Values::anInt)
        .registerConverter(Integer.class, Values::anInt)
        .registerConverter(long.class, Values::aLong)
        .registerConverter(double.class, Values::aDouble)
        .registerConverter(Double.class, Values::aDouble)
        .registerConverter(boolean.class, Values::aBoolean)
        .registerConverter(URI.class, Values::anAddress);
  }

  /// For picocli: a count that may not be 0.
  static final class OneOrMore implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      int n = anInt(text);
      if (n < 1) throw expected("1 or more");
      return n;
    }
  }

  /// For picocli: a finite number that is not negative.
  static final class ZeroOrMore implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      double x = aDouble(text);
      if (x < 0) throw expected("0 or more");
      return x + 0.0; // −0 as 0
    }
  }

  /// For picocli: a finite number above 0.
  static final class AboveZero implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      double x = aDouble(text);
      if (x <= 0) throw expected("a number above 0");
      return x;
    }
  }

  private static int anInt(String text) {
    return (int) whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  private static long aLong(String text) {
    return whole(text, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  private static long whole(String text, long least, long most) {
    if (!text.matches("[+-]?\\d+")) throw expected("a whole number");
    try {
      long n = Long.parseLong(text);
      if (n >= least && n <= most) return n;
    } catch (NumberFormatException _) {
      // Digits alone, but more than a long holds: refused as every other number out of range.
    }
    throw expected("a whole number from " + least + " to " + most);
  }

  private static double aDouble(String text) {
    try {
      double x = Double.parseDouble(text);
      if (Double.isFinite(x)) return x;
    } catch (NumberFormatException _) {
      throw expected("a number");
    }
    throw expected("a finite number");
  }

  private static boolean aBoolean(String text) {
    if (text.equals("true") || text.equals("false")) return text.equals("true");
    throw expected("true or false");
  }

  private static URI anAddress(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException _) {
      throw expected("an address such as https://example.org/data");
    }
  }

  private static TypeConversionException expected(String what) {
    return new TypeConversionException("expected " + what);
  }
}
