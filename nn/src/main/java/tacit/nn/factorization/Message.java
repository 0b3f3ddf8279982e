// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// What one part of a factorization tells the rest: a matrix with a row for each different choice
/// of the part's modes among the observed entries, and how to compute it. Nothing is computed
/// before [#build].
///
/// [#rowOf] names the row that each observed entry reads; cost is in multiply-adds of a product,
/// which other work is weighed against.
sealed interface Message {
  int rows();

  int width();

  /// The row of each observed entry.
  int[] rowOf();

  double cost();

  /// Adds its stages, those it needs first, and gives the cells of its result.
  Cells build(List<Stage> stages);

  /// A weight: the matrix of a leaf, read at the observed indices.
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Given(Cells cells, int[] rowOf) implements Message {
    @Override
    public int rows() {
      return cells.rows();
    }

    @Override
    public int width() {
      return cells.columns();
    }

    @Override
    public double cost() {
      return 0;
    }

    @Override
    public Cells build(List<Stage> stages) {
      return cells;
    }
  }

  /// The entrywise product of two messages: only of the pairs of rows that occur.
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Met(Message a, Message b, int[] p, int[] q, int[] rowOf) implements Message {
    private static final double WEIGHT = 10; // moves memory three times and computes little

    static Met of(Message a, Message b) {
      long[] keys =
          IntStream.range(0, a.rowOf().length)
              .mapToLong(i -> a.rowOf()[i] * (long) b.rows() + b.rowOf()[i])
              .toArray();
      long[] distinct = Arrays.stream(keys).sorted().distinct().toArray();
      return new Met(
          a,
          b,
          Arrays.stream(distinct).mapToInt(key -> (int) (key / b.rows())).toArray(),
          Arrays.stream(distinct).mapToInt(key -> (int) (key % b.rows())).toArray(),
          Arrays.stream(keys).mapToInt(key -> Arrays.binarySearch(distinct, key)).toArray());
    }

    /// Every row of a weight times one row.
    static Met scaled(Message a, Message row) {
      int n = a.rows();
      return new Met(a, row, IntStream.range(0, n).toArray(), new int[n], new int[0]);
    }

    @Override
    public int rows() {
      return p.length;
    }

    @Override
    public int width() {
      return a.width();
    }

    @Override
    public double cost() {
      return a.cost() + b.cost() + WEIGHT * rows() * width();
    }

    @Override
    public Cells build(List<Stage> stages) {
      Stage.Pair pair = Stage.Pair.of(a.build(stages), p, b.build(stages), q);
      stages.add(pair);
      return pair.y();
    }
  }

  /// A message through a weight, `x w` or `x wᵀ`.
  record Passed(Message x, Message w, boolean transposed) implements Message {
    @Override
    public int rows() {
      return x.rows();
    }

    @Override
    public int width() {
      return transposed ? w.rows() : w.width();
    }

    @Override
    public int[] rowOf() {
      return x.rowOf();
    }

    /// One product forward and two backward.
    @Override
    public double cost() {
      return x.cost() + w.cost() + 3.0 * x.rows() * w.rows() * w.width();
    }

    @Override
    public Cells build(List<Stage> stages) {
      Cells from = x.build(stages), by = w.build(stages);
      if (transposed) {
        Stage.Down down = Stage.Down.of(from, by);
        stages.add(down);
        return down.y();
      }
      Stage.Up up = Stage.Up.of(from, by);
      stages.add(up);
      return up.y();
    }
  }
}
