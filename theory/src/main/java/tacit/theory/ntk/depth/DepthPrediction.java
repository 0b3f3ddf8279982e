// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.depth;

/// What theory says of the tangent kernel on `m` training inputs at depth `l`.
///
/// @param phase on which side of the critical line
/// @param diagonal `Θ(x, x)` of a network without pooling, exact at every depth
/// @param offDiagonal `Θ(x, x′)`, to leading order
/// @param lambdaMax `λ_max`
/// @param lambdaBulk the other `m − 1` eigenvalues; in the ordered phase for a deviation `ε̂ = 1`
/// @param conditionNumber `κ`, infinite where the bulk is 0
/// @param predictorScale how the mean predictor on centered labels goes with depth, up to a factor
///   that depends on the data: 1, `d/l` or `d l (χ_c*/χ₁)ˡ`
/// @param maxLearningRate `η_theory = 2/λ_max`, for the loss `½ ‖f − y‖²`
/// @param remainder what the law leaves out, as in `O(log l / l)`, relative to what it tells
public record DepthPrediction(
    Phase phase,
    double diagonal,
    double offDiagonal,
    double lambdaMax,
    double lambdaBulk,
    double conditionNumber,
    double predictorScale,
    double maxLearningRate,
    String remainder) {}
