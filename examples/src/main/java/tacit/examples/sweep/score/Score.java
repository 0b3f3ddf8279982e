// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep.score;

import java.util.Optional;
import java.util.OptionalDouble;
import tacit.measures.evaluation.ConditionalMutualInformation;
import tacit.measures.evaluation.GranulatedKendall;
import tacit.measures.evaluation.PermutationNull;
import tacit.measures.evaluation.RobustSignError;

/// How well a measure `μ` foretells the test accuracy `g` of the models of one seed.
///
/// What cannot be computed is absent: the null where chance makes one number alone, the mutual
/// information where no order is left to foretell, the sign errors where no two test accuracies are
/// told apart.
///
/// @param models how many have a number of the measure
/// @param tau Kendall's `τ` over all pairs of models
/// @param spearman `ρ`; absent where the measure or the accuracy is the same everywhere
/// @param granulated `Ψ`, the `ψ` of each axis, and of how many groups it is the mean
/// @param chance what chance makes of `Ψ`
/// @param information `K(−μ)`, the gap being the test error `1 − g`
/// @param sign errors of the order of `−μ`, same gap
/// @param tauGivenTrainLoss what is left of `τ` when the training loss is known, [PartialTau]
public record Score(
    String measure,
    int models,
    double tau,
    OptionalDouble spearman,
    GranulatedKendall granulated,
    Optional<PermutationNull> chance,
    Optional<ConditionalMutualInformation> information,
    Optional<RobustSignError> sign,
    OptionalDouble tauGivenTrainLoss) {
  public double psi() {
    return granulated.overall();
  }
}
