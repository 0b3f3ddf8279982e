// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

import java.util.Arrays;
import tacit.autodiff.Tensor;
import tacit.autodiff.linalg.Svd;

/// Effective rank, `exp(H(p))` with shares `pᵢ = σᵢ / Σⱼ σⱼ` and their entropy `H = −Σ pᵢ ln pᵢ` in
/// nats. The singular values are not squared, as they are in [Entanglement].
///
/// - In: singular values, in any order
/// - Out: from 1 (rank one) to the number of those that are not 0; 0 if all are 0
///
/// It moves where the rank jumps: a small singular value counts a little.
///
/// @source Roy & Vetterli 2007, Definition 1
public final class EffectiveRank {
  private EffectiveRank() {}

  public static double ofSingularValues(double... sigma) {
    double[] checked = SingularValues.checked("effective rank", sigma);
    if (Arrays.stream(checked).allMatch(s -> s == 0)) return 0;
    return Math.exp(SingularValues.entropy(checked));
  }

  /// Of a matrix `(n, m)`.
  public static double of(Tensor matrix) {
    return ofSingularValues(Svd.sigmaOf(matrix).toDoubles());
  }
}
