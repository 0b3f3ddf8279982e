// SPDX-License-Identifier: Apache-2.0
package tacit.examples.book;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The smallest engine of reverse mode: single numbers, their sums and products.
///
/// A line of the tape is a value with its shares, one for each input: the derivative `∂y/∂x` of
/// this one operation. The gradient is one walk back, `x̄ = Σ ȳ ∂y/∂x` over all uses `y` of `x`.
public final class Tape {
  private record Share(int input, double slope) {}

  private record Line(double value, List<Share> shares) {}

  private final List<Line> lines = new ArrayList<>();

  /// A number to differentiate by; the result is its line.
  public int number(double value) {
    return write(value);
  }

  /// `a + b`.
  public int plus(int a, int b) {
    return write(value(a) + value(b), new Share(a, 1), new Share(b, 1));
  }

  /// `a b`.
  public int times(int a, int b) {
    return write(value(a) * value(b), new Share(a, value(b)), new Share(b, value(a)));
  }

  private int write(double value, Share... shares) {
    lines.add(new Line(value, List.of(shares)));
    return lines.size() - 1;
  }

  public double value(int line) {
    return lines.get(line).value();
  }

  /// `∂y/∂x` for every line `x`. Backwards on the tape, each line comes after all its uses.
  public double[] gradient(int y) {
    return sweep(IntStream.rangeClosed(0, y).map(i -> y - i).toArray());
  }

  /// The same walk in any order that begins with the result: wrong, unless each line comes once,
  /// and after all its uses.
  public double[] sweep(int... order) {
    double[] bar = new double[lines.size()];
    bar[order[0]] = 1;
    for (int line : order) {
      for (Share s : lines.get(line).shares()) bar[s.input()] += bar[line] * s.slope();
    }
    return bar;
  }
}
