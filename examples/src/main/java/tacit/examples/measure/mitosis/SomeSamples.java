// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.mitosis;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.examples.measure.Arguments;
import tacit.examples.measure.Finding;
import tacit.examples.measure.Parameter;

/// Some of the samples of a file, for measures whose cost grows with the square of their number.
///
/// @param of how many
/// @param rows which, ascending
public record SomeSamples(int of, Indices rows) {
  private static final int USUAL = 2000;

  public static final Parameter<Long> MOST =
      Parameter.whole(
          "samples",
          "samples",
          "at most how many are compared, drawn without replacement, since time grows with their square",
          "a whole number of 1 or more",
          USUAL,
          n -> n >= 1 && n <= Integer.MAX_VALUE);

  /// As many of `n` samples as are wanted.
  ///
  /// @param whose the measure, by whose name they are drawn
  public static SomeSamples of(int n, String whose, Arguments with) {
    int[] all = IntStream.range(0, n).toArray();
    int wanted = (int) Math.min(n, with.get(MOST));
    if (wanted == n) return new SomeSamples(n, Indices.of(all));
    RandomGenerator random = new Seed(with.get(Parameter.SEED)).child(whose).generator();
    for (int i = 0; i < wanted; i++) {
      int j = random.nextInt(i, n), taken = all[j];
      all[j] = all[i];
      all[i] = taken;
    }
    return new SomeSamples(n, Indices.of(Arrays.stream(all).limit(wanted).sorted().toArray()));
  }

  public LayerMatrices of(LayerMatrices layers, Kernels on) {
    if (areAll()) return layers;
    var some = new LinkedHashMap<String, Tensor>();
    layers.byName().forEach((name, x) -> some.put(name, on.gather(x, 0, rows)));
    return new LayerMatrices(some, layers.warnings());
  }

  public Indices of(Indices labels) {
    return Indices.of(Arrays.stream(rows.toArray()).map(labels::get).toArray());
  }

  private boolean areAll() {
    return rows.size() == of;
  }

  /// The finding with what was drawn, if not all were taken: in a warning and for `--out`.
  public Finding told(Finding finding, String whose) {
    if (areAll()) return finding;
    return finding
        .array(whose + "_samples", rows)
        .warnings(
            List.of(
                "%d of %d samples were drawn; samples=%d takes all, in time that grows with the square"
                    .formatted(rows.size(), of, of)));
  }
}
