// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.mitosis.dimension;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Tensor;
import tacit.examples.measure.Arguments;
import tacit.examples.measure.Finding;
import tacit.examples.measure.Measure;
import tacit.examples.measure.Parameter;
import tacit.examples.measure.RepFile;
import tacit.examples.measure.RepKey;
import tacit.examples.measure.Value;
import tacit.examples.measure.mitosis.LayerMatrices;
import tacit.examples.measure.mitosis.Pixels;
import tacit.examples.measure.mitosis.SomeSamples;

/// A dimension of every layer of a file; its value is that of the last.
///
/// @param choices parameters beside those of every such measure
/// @param byPairs whether time grows with the square of the samples, so that some are drawn
record LayerMeasure(
    String name,
    String meaning,
    List<Parameter<?>> choices,
    String source,
    boolean byPairs,
    OfLayer dimension)
    implements Measure {
  /// Some seconds of one core.
  private static final double LONG = 2e10;

  private static final int PASSES = 20;

  /// What is measured of one layer `(n, d)`.
  @FunctionalInterface
  interface OfLayer {
    Value of(Tensor x, Arguments with);
  }

  @Override
  public List<RepKey> needs() {
    return List.of(RepKey.LAYERS);
  }

  @Override
  public List<Parameter<?>> parameters() {
    var all = new ArrayList<>(choices);
    all.add(Pixels.PARAMETER);
    if (byPairs) all.addAll(List.of(SomeSamples.MOST, Parameter.SEED));
    return all;
  }

  @Override
  public boolean isLong(RepFile rep, Arguments with) {
    var layers = LayerMatrices.of(rep, with);
    double n = layers.samples(), d = layers.widest(), all = layers.byName().size();
    if (!byPairs) return all * PASSES * n * d * Math.min(n, d) > LONG;
    double some = Math.min(n, with.get(SomeSamples.MOST));
    return all * some * some * d > LONG;
  }

  @Override
  public Finding of(RepFile rep, Arguments with) {
    var layers = LayerMatrices.of(rep, with);
    if (!byPairs) return of(layers, with);
    var some = SomeSamples.of(layers.samples(), name, with);
    return some.told(of(some.of(layers, with.kernels()), with), name);
  }

  private Finding of(LayerMatrices layers, Arguments with) {
    var found = new ArrayList<Finding>();
    layers.byName().forEach((layer, x) -> found.add(of(layer, x, with, found)));
    return found.getLast().warnings(layers.warnings());
  }

  /// With the layers before, and this one's value.
  private Finding of(String layer, Tensor x, Arguments with, List<Finding> before) {
    var value = value(layer, x, with);
    var numbers = new Value(value.numbers(), List.of());
    var told = Finding.of(numbers);
    if (!before.isEmpty()) {
      var last = before.getLast();
      told = new Finding(numbers, last.layers(), last.sizes(), last.warnings(), last.arrays());
    }
    return told.layer(layer, numbers)
        .warnings(value.remarks().stream().map(remark -> layer + ": " + remark).toList());
  }

  private Value value(String layer, Tensor x, Arguments with) {
    try {
      return dimension.of(x, with);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(layer + " as x: " + e.getMessage(), e);
    }
  }
}
