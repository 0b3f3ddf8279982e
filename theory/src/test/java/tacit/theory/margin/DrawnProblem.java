// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin;

import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;

/// A drawn network and drawn points with drawn signs.
public record DrawnProblem(ReluNetwork network, SignedPoints points) {
  public static DrawnProblem of(Seed seed, int n, int... widths) {
    Tensor x = Tensor.gaussian(seed.child("x").generator(), n, widths[0]);
    var random = seed.child("y").generator();
    double[] y = new double[n];
    for (int i = 0; i < n; i++) y[i] = random.nextBoolean() ? 1 : -1;
    return new DrawnProblem(
        ReluNetwork.gaussian(seed.child("w"), widths), new SignedPoints(x, Tensor.vector(y)));
  }
}
