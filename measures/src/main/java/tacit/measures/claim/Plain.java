// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Mean and deviation in two passes, on some of the samples of one neuron: what the measures'
/// one-pass sums are held against.
record Plain(int count, double mean, double sigma) {
  static Plain of(double[] values, IntPredicate samples) {
    double[] some =
        IntStream.range(0, values.length).filter(samples).mapToDouble(i -> values[i]).toArray();
    double mean = Arrays.stream(some).sum() / some.length;
    double squares = Arrays.stream(some).map(v -> (v - mean) * (v - mean)).sum();
    return new Plain(some.length, mean, Math.sqrt(squares / some.length));
  }

  static Plain of(double... values) {
    return of(values, _ -> true);
  }
}
