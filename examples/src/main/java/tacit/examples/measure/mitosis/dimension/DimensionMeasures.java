// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.mitosis.dimension;

import java.util.List;
import tacit.examples.measure.Measure;

/// The measures of dimensions, and that of single neurons.
public final class DimensionMeasures {
  private DimensionMeasures() {}

  public static List<Measure> all() {
    return List.of(
        Neighbors.twoNn(),
        Neighbors.levinaBickel(),
        Neighbors.gride(),
        Spectra.measure(),
        new NeuronMeasure());
  }
}
