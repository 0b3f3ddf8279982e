// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.Arrays;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// The inputs of a kernel, as given: neither centered nor scaled.
///
/// They are kept as lines of numbers of one channel `c`: of samples with pixels, a line for each
/// sample, of all its pixels; of samples without, a line for each run of [#RUN] samples.
///
/// @param example shape of one: `(d)`, `(l, c)`, `(h, w, c)`
/// @param lines by sample (or run) and channel
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Samples(int n, Shape example, double[][] lines) {
  /// Samples without pixels in one line.
  static final int RUN = 128;

  /// Checks and reorders inputs; `name` is theirs in messages.
  static Samples of(String name, Tensor inputs) {
    Shape shape = inputs.shape();
    if (shape.rank() < 2 || shape.rank() > 4) {
      throw new IllegalArgumentException(
          "%s: is %s; expected (n, d), (n, length, channels) or (n, height, width, channels)"
              .formatted(name, shape));
    }
    if (shape.count() == 0) {
      throw new IllegalArgumentException(
          "%s: is %s; a kernel needs at least one sample of one number".formatted(name, shape));
    }
    double[] given = inputs.toDoubles();
    for (int at = 0; at < given.length; at++) {
      if (!Double.isFinite(given[at])) throw notFinite(name, given[at], shape.index(at));
    }
    int n = shape.size(0);
    Shape example = shape.slice(1, shape.rank());
    return new Samples(n, example, shape.rank() == 2 ? runs(given, n) : images(given, n, example));
  }

  private static IllegalArgumentException notFinite(String name, double value, int... index) {
    return new IllegalArgumentException(
        "%s: number %s is %s; give finite numbers".formatted(name, Arrays.toString(index), value));
  }

  private static double[][] runs(double[] given, int n) {
    int d = given.length / n;
    double[][] lines = new double[Math.ceilDiv(n, RUN) * d][RUN];
    for (int line = 0; line < lines.length; line++) {
      int i = line / d * RUN, c = line % d;
      for (int t = 0; t < Math.min(RUN, n - i); t++) lines[line][t] = given[(i + t) * d + c];
    }
    return lines;
  }

  private static double[][] images(double[] given, int n, Shape example) {
    int channels = example.size(-1), pixels = example.count() / channels;
    double[][] lines = new double[n * channels][pixels];
    for (int at = 0; at < given.length; at++) {
      int i = at / channels / pixels;
      lines[i * channels + at % channels][at / channels % pixels] = given[at];
    }
    return lines;
  }

  /// Refuses a second set of other examples.
  void requireLike(Samples first) {
    if (example.equals(first.example)) return;
    throw new IllegalArgumentException(
        "x2: examples are %s but those of x1 are %s; both need one shape"
            .formatted(example, first.example));
  }

  /// Whether they have no pixels.
  boolean dense() {
    return example.rank() == 1;
  }

  int channels() {
    return example.size(-1);
  }

  int pixels() {
    return example.count() / channels();
  }

  /// Channel `c` of sample `i`, by pixel.
  double[] image(int i, int c) {
    return lines[i * channels() + c];
  }

  /// Channel `c` of the run in which sample `i` is, at `i` modulo [#RUN].
  double[] run(int i, int c) {
    return lines[i / RUN * channels() + c];
  }
}
