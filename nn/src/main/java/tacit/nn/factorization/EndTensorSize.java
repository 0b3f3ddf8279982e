// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import java.math.BigInteger;
import java.util.List;
import tacit.autodiff.Shape;

/// How large an end tensor of these mode sizes is: its entries are the product of the sizes, which
/// no memory holds when the order is large.
record EndTensorSize(List<Integer> modes) {
  /// The most entries that are formed, 128 MiB.
  static final int MOST = 1 << 24;

  /// The most numbers of a matrix on the way to the end tensor, 1 GiB.
  static final long MOST_ON_THE_WAY = 1L << 27;

  private static final double GIB = 1L << 30;

  /// Refuses a Khatri-Rao product that is too large, though the end tensor is not.
  static void checkProduct(long rows, int columns) {
    long numbers = rows * columns;
    if (numbers > MOST_ON_THE_WAY) {
      throw new IllegalArgumentException(
          "end tensor: on the way is a matrix (%d, %d) of %.3g GiB, more than the 1 GiB that is formed; take fewer components, or evaluate it on inputs"
              .formatted(rows, columns, numbers * Double.BYTES / GIB));
    }
  }

  private BigInteger entries() {
    return modes.stream().map(BigInteger::valueOf).reduce(BigInteger.ONE, BigInteger::multiply);
  }

  long count() {
    return entries().min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
  }

  Shape shape() {
    if (count() > MOST) {
      throw new IllegalArgumentException(
          "end tensor: order %d with modes %s has %s entries, %.3g GiB, more than the 2^24 that are formed; evaluate it on inputs instead"
              .formatted(
                  modes.size(), sizes(), readable(), entries().doubleValue() * Double.BYTES / GIB));
    }
    return Shape.of(modes.stream().mapToInt(Integer::intValue).toArray());
  }

  private String readable() {
    return entries().bitLength() < Long.SIZE
        ? entries().toString()
        : "%.3g".formatted(entries().doubleValue());
  }

  /// `10 x 10 x … x 10`, at most eight.
  private String sizes() {
    List<String> all = modes.stream().map(Object::toString).toList();
    if (all.size() <= 8) return String.join(" x ", all);
    return String.join(" x ", all.subList(0, 3)) + " x … x " + all.getLast();
  }
}
