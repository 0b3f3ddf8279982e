// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.model;

import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;

/// A layer without clones: neurons that are independent `N(0, 1)`. A chunk explains itself and
/// nothing else, `R² = w/W`, and no residuals correlate.
record IndependentRun(int width, int examples, int draws, long seed) implements Run {
  private static final long serialVersionUID = 1;
  static final String LAYER = "independent neurons";

  @Override
  public Table rows() {
    var root = new Seed(seed).child("independent");
    var x = Tensor.gaussian(root.child("examples").generator(), examples, width);
    return new LayerRows(
            LAYER, x, chunk -> new LayerRows.Known((double) chunk.size() / width, 0.0), draws, seed)
        .of(root.child("chunks").generator());
  }
}
