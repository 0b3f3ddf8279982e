// SPDX-License-Identifier: Apache-2.0
package tacit.measures.pairs;

import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.Region;

/// Squared distances of the rows of a matrix, twice: of all pairs roughly, from products of the
/// centered rows, and of the few pairs where that leaves a question from differences, which is
/// right to the last digits:
///
/// ```text
/// rough   rᵢⱼ = sᵢ + sⱼ − 2 x̃ᵢ·x̃ⱼ,   sᵢ = ‖x̃ᵢ‖²
/// square  qᵢⱼ = Σ (xᵢ − xⱼ)²,        |rᵢⱼ − qᵢⱼ| ≤ (4 d + 16) ε (sᵢ + sⱼ)
/// ```
///
/// So whoever asks for nearest rows gets those of `q`, ties and all, and pays for `r`.
///
/// The bound, with `u = ε/2` a rounding: centering moves a distance by at most `8 u (sᵢ + sⱼ)`, the
/// two squares err by `d u (sᵢ + sⱼ)`, the product by as much, the differences by `2 (d + 2) u (sᵢ
/// + sⱼ)`, and the sum of the three by `4 u (sᵢ + sⱼ)`; that is half of what is said.
///
/// - Shapes: `x: (n, d)`
/// - Time `n² d` multiply-adds in one product a block of rows; memory `128 n`
public final class RowDistances {
  private static final int BLOCK = 128;

  private final double[][] rows;
  private final double[] squares;
  private final Tensor centered;
  private final double slack;
  private final Kernels on;

  private RowDistances(double[][] rows, double[] centered, Kernels on) {
    int d = rows[0].length;
    this.rows = rows;
    this.centered = Tensor.of(Shape.of(rows.length, d), centered);
    this.squares = new double[rows.length];
    for (int i = 0; i < centered.length; i++) squares[i / d] += centered[i] * centered[i];
    this.slack = (4 * d + 16) * Math.ulp(1.0);
    this.on = on;
  }

  /// Keeps `rows`, at least one, equally long, which nobody changes from then on.
  public static RowDistances of(double[][] rows, Kernels on) {
    int n = rows.length, d = rows[0].length;
    double[] mean = new double[d], centered = new double[n * d];
    for (double[] row : rows) for (int j = 0; j < d; j++) mean[j] += row[j] / n;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < d; j++) centered[i * d + j] = rows[i][j] - mean[j];
    }
    return new RowDistances(rows, centered, on);
  }

  /// `n`.
  public int count() {
    return rows.length;
  }

  /// Hands over every row once, on the kernels' threads.
  public void each(Consumer<Row> of) {
    for (int from = 0; from < rows.length; from += BLOCK) {
      Block block = block(from);
      on.each(block.size(), i -> of.accept(block.row(i)));
    }
  }

  /// The same of two matrices with as many rows, a row of each at a time.
  public static void each(RowDistances x, RowDistances y, BiConsumer<Row, Row> of) {
    for (int from = 0; from < x.count(); from += BLOCK) {
      Block inX = x.block(from), inY = y.block(from);
      x.on.each(inX.size(), i -> of.accept(inX.row(i), inY.row(i)));
    }
  }

  private Block block(int from) {
    int size = Math.min(BLOCK, rows.length - from);
    Tensor part = on.slice(centered, Region.range(centered.shape(), 0, from, from + size));
    Tensor products = on.matmul(part, false, centered, true);
    return new Block(from, size, products.toDoubles());
  }

  /// Rows one after another, and their products with all rows.
  private final class Block {
    private final int from, size;
    private final double[] products;

    Block(int from, int size, double[] products) {
      this.from = from;
      this.size = size;
      this.products = products;
    }

    int size() {
      return size;
    }

    Row row(int i) {
      return new Row(from + i, products, i * rows.length);
    }
  }

  /// One row and its distances to the others.
  public final class Row {
    private final int self, at;
    private final double[] products;

    private Row(int self, double[] products, int at) {
      this.self = self;
      this.products = products;
      this.at = at;
    }

    /// Which row it is.
    public int self() {
      return self;
    }

    /// A number that `q` to row `j` is surely not below; NaN where nothing is sure.
    public double least(int j) {
      return rough(j) - bound(j);
    }

    /// A number that `q` to row `j` is surely not above; NaN where nothing is sure.
    public double most(int j) {
      return rough(j) + bound(j);
    }

    private double rough(int j) {
      return squares[self] + squares[j] - 2 * products[at + j];
    }

    /// The smallest normal number is for squares so small that they round by a fixed step.
    private double bound(int j) {
      return slack * (squares[self] + squares[j]) + Double.MIN_NORMAL;
    }

    /// `q` to row `j`, summed from differences in their order: the same number as from `j` to here.
    public double square(int j) {
      double[] u = rows[self], v = rows[j];
      double sum = 0;
      for (int k = 0; k < u.length; k++) sum += (u[k] - v[k]) * (u[k] - v[k]);
      return sum;
    }

    /// Other rows that may be among the `k` nearest, ascending: all that are, or are as near as the
    /// last of them, and few more.
    public int[] candidates(int k) {
      var enough = new Smallest(k);
      for (int j = 0; j < count(); j++) if (j != self) enough.add(most(j));
      int[] found = new int[count()];
      int size = 0;
      for (int j = 0; j < found.length; j++) {
        if (j != self && !(least(j) > enough.last())) found[size++] = j;
      }
      return Arrays.copyOf(found, size);
    }
  }
}
