// SPDX-License-Identifier: Apache-2.0

/// Complexity measures that others are compared with: norms, margins, paths, PAC-Bayes and
/// sharpness, as formulas of a trained network's weights, their start values, a margin, the number
/// of samples and the perturbations that the network tolerates.
///
/// Every one of them should be small where a network generalizes.
package tacit.measures.complexity;
