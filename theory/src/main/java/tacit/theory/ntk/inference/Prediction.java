// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.inference;

import tacit.autodiff.Tensor;

/// Outputs of a network at one time of its training.
///
/// @param train on the training points, `(m, k)`
/// @param test on the test points, `(n, k)`
public record Prediction(Tensor train, Tensor test) {}
