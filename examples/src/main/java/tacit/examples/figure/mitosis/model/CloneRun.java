// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.model;

import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.theory.clones.CloneModel;

/// The layer of the clone model, `x = B z + σ ξ` with rows `bᵢ ~ N(0, I/d)`: chunks measured on
/// drawn examples, and what the model says of the same chunks.
record CloneRun(int width, int d, double sigma, int examples, int draws, long seed) implements Run {
  private static final long serialVersionUID = 1;
  static final double SIGMA = 0.5, LITTLE = 0.05;
  static final String LAYER = "clone model", PURE = "clone model, little noise";

  @Override
  public Table rows() {
    var root = new Seed(seed);
    var model = CloneModel.gaussian(root.child("rows").generator(), width, d, sigma);
    var x = model.sample(root.child("examples").generator(), examples);
    return new LayerRows(
            sigma == SIGMA ? LAYER : PURE, x, chunk -> known(model, chunk), draws, seed)
        .of(root.child("chunks").generator());
  }

  private static LayerRows.Known known(CloneModel model, Indices chunk) {
    return new LayerRows.Known(model.rSquared(chunk), model.meanCorrelation(chunk));
  }
}
