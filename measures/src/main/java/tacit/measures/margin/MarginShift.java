// SPDX-License-Identifier: Apache-2.0
package tacit.measures.margin;

import tacit.measures.stats.Ks;
import tacit.measures.stats.Wasserstein;

/// How far the margins of new data lie from those of the training data: the largest difference of
/// the shares of margins up to `t`, and the area between them,
///
/// ```text
/// D = maxₜ |F(t) − G(t)|,   W₁ = ∫ |F(t) − G(t)| dt
/// ```
///
/// The second has the unit of the margins; divide both lists by one scale before.
public record MarginShift(double kolmogorovSmirnov, double wasserstein) {
  public static MarginShift of(double[] train, double[] test) {
    return new MarginShift(Ks.of(train, test), Wasserstein.of(train, test));
  }
}
