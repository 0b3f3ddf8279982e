// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// `K` and `Θ` of all pairs of samples at one depth of a network, for those who go layer by layer:
///
/// ```java
/// var state = GramState.of(x).through(DenseKernel.ntk(1, 0));
/// for (int l = 0; l < 100; l++) state = state.through(block);
/// ```
///
/// Each step gives a new state; the old one stays as it was. All pairs are in memory; a
/// [KernelNetwork] needs only those in flight.
public final class GramState {
  private final Features features;
  private final Layout layout;
  private final int sources;
  private final List<Tile> pairs;
  private final Tile one;
  private final Optional<Tile> two;

  /// @param one each sample of the first set with itself
  /// @param two each of the second; empty where it is the same set
  private GramState(
      Features features,
      Layout layout,
      int sources,
      List<Tile> pairs,
      Tile one,
      Optional<Tile> two) {
    this.features = features;
    this.layout = layout;
    this.sources = sources;
    this.pairs = pairs;
    this.one = one;
    this.two = two;
  }

  /// Raw inputs with themselves, covariances of each pixel with itself.
  public static GramState of(Tensor x) {
    return raw(Samples.of("x", x), Optional.empty(), false);
  }

  /// Two sets of raw inputs, no sample of which counts as the same.
  public static GramState of(Tensor x1, Tensor x2) {
    return raw(Samples.of("x1", x1), Optional.of(Samples.of("x2", x2)), false);
  }

  /// Raw inputs with themselves, covariances of all pairs of pixels: before a pool.
  public static GramState pixelPairs(Tensor x) {
    return raw(Samples.of("x", x), Optional.empty(), true);
  }

  /// The same for two sets.
  public static GramState pixelPairs(Tensor x1, Tensor x2) {
    return raw(Samples.of("x1", x1), Optional.of(Samples.of("x2", x2)), true);
  }

  private static GramState raw(Samples one, Optional<Samples> two, boolean full) {
    two.ifPresent(each -> each.requireLike(one));
    Features f = Features.input(one.example());
    Layout layout = new Layout(full, true);
    Samples second = two.orElse(one);
    Buffers buffers = new Buffers();
    List<Tile> pairs = new ArrayList<>();
    for (int i = 0; i < one.n() - (two.isPresent() ? 0 : 1); i++) {
      int from = two.isPresent() ? 0 : i + 1;
      Tile row = row(i, from, second.n(), layout.entries(f), buffers);
      new Covariances(one, second, full).fill(row);
      pairs.add(row);
    }
    Tile selves = selves(one, layout, f, buffers);
    var others = two.map(each -> selves(each, layout, f, buffers));
    return new GramState(f, layout, Features.INPUT, pairs, selves, others);
  }

  private static Tile row(int i, int from, int to, int entries, Buffers buffers) {
    Alone nothing = Alone.of(0);
    return Tile.pairs(i, from, to - from, nothing, nothing, buffers, entries, true);
  }

  private static Tile selves(Samples x, Layout layout, Features f, Buffers buffers) {
    Tile tile = Tile.selves(0, x.n(), Alone.of(0), buffers, layout.entries(f), true);
    new Covariances(x, x, layout.full()).fill(tile);
    return tile;
  }

  /// Gaussian features of the given covariances, whose tangent kernel is the same, `Θ = K`: as a
  /// first dense layer leaves them.
  ///
  /// @param k symmetric, `(n, n)`
  public static GramState covariances(Tensor k) {
    Shape s = k.shape();
    if (s.rank() != 2 || s.size(0) != s.size(1)) {
      throw new IllegalArgumentException("covariances: " + s + " is not square, (n, n)");
    }
    int n = s.size(0);
    double[] all = k.toDoubles();
    Features f =
        new Features(
            Shape.scalar(), Width.open("covariances: channels"), true, Set.of(1), false, false);
    Buffers buffers = new Buffers();
    List<Tile> pairs = new ArrayList<>();
    for (int i = 0; i < n - 1; i++) {
      Tile row = row(i, i + 1, n, 1, buffers);
      System.arraycopy(all, i * n + i + 1, row.k, 0, row.count);
      System.arraycopy(row.k, 0, row.theta, 0, row.count);
      pairs.add(row);
    }
    Tile one = Tile.selves(0, n, Alone.of(0), buffers, 1, true);
    Arrays.setAll(one.k, i -> all[i * n + i]);
    System.arraycopy(one.k, 0, one.theta, 0, n);
    return new GramState(f, new Layout(false, true), 1, pairs, one, Optional.empty());
  }

  /// The state after a layer, or after all layers of a serial.
  public GramState through(KernelLayer layer) {
    Plan plan = new Plan(layout, true, sources);
    Step step = plan.serial(SerialKernel.of(layer), features, "layers");
    Buffers buffers = new Buffers();
    Tile first = alone(step, one, plan, buffers);
    Optional<Tile> second = two.map(each -> alone(step, each, plan, buffers));
    List<Tile> rows = new ArrayList<>();
    for (Tile row : pairs) {
      Tile copy = row.copy(layout.entries(features), first.one, second.orElse(first).one, buffers);
      step.run(copy);
      rows.add(copy);
    }
    return new GramState(step.out(), layout, plan.sources(), rows, first, second);
  }

  private Tile alone(Step step, Tile selves, Plan plan, Buffers buffers) {
    Alone alone = Alone.of(selves.count, plan.places());
    Tile copy = selves.copy(layout.entries(features), alone, alone, buffers);
    step.run(copy);
    step.prepare(alone);
    return copy;
  }

  /// Both kernels; the features may have no pixels any more, or one.
  public Gram gram() {
    requireOnePixel(features);
    return new Gram(matrix(tile -> tile.k), matrix(tile -> tile.theta));
  }

  static void requireOnePixel(Features out) {
    if (out.count() == 1) return;
    throw new IllegalArgumentException(
        "network: its output has pixels, "
            + out.example()
            + "; end it with flatten or global_average_pool");
  }

  private Tensor matrix(java.util.function.Function<Tile, double[]> kind) {
    int n = one.count, m = two.map(tile -> tile.count).orElse(n);
    double[] all = new double[n * m];
    for (int i = 0; two.isEmpty() && i < n; i++) all[i * n + i] = kind.apply(one)[i];
    for (Tile row : pairs) {
      System.arraycopy(kind.apply(row), 0, all, row.i * m + row.from, row.count);
      if (two.isPresent()) continue;
      for (int t = 0; t < row.count; t++) {
        all[(row.from + t) * n + row.i] = kind.apply(row)[t];
      }
    }
    return Tensor.of(Shape.of(n, m), all);
  }
}
