// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.theory.ntk.depth.MeanPredictor;
import tacit.theory.ntk.depth.NtkSpectrum;
import tacit.theory.ntk.depth.RbfKernel;

/// The kernel `exp(−‖x − x′‖²/h)` on four points of a line, with two test points, at many widths `h
/// = 10^(i/perDecade)`.
record RbfRun(int perDecade) implements Run {
  private static final long serialVersionUID = 1;
  private static final Tensor X = Tensor.of(Shape.of(4, 1), 0, 1, 2.5, 4);
  private static final Tensor Y = Tensor.of(Shape.of(4, 1), 1, -1, .5, -.5);
  private static final Tensor AT = Tensor.of(Shape.of(2, 1), .5, 3);

  @Override
  public Table rows() {
    var table = Table.of("h", "lambda_min", "lambda_max", "kappa", "at_0.5", "at_3");
    for (int i = -perDecade; i <= 3 * perDecade; i++) {
      double h =
          i % perDecade == 0 ? powerOfTen(i / perDecade) : Math.pow(10, (double) i / perDecade);
      var kernel = new RbfKernel(h);
      var spectrum = NtkSpectrum.of(kernel.gram(X, X));
      Tensor f = MeanPredictor.apply(kernel.gram(AT, X), kernel.gram(X, X), Y, 0);
      table =
          table.row(
              h,
              spectrum.lambdaMin(),
              spectrum.lambdaMax(),
              spectrum.conditionNumber(),
              f.get(0, 0),
              f.get(1, 0));
    }
    return table;
  }

  private static double powerOfTen(int exponent) {
    return Double.parseDouble("1e" + exponent);
  }
}
