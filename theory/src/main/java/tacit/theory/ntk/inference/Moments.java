// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.inference;

import tacit.autodiff.Tensor;

/// Mean and covariance of the outputs of an ensemble at some points. The outputs are independent of
/// each other and share one covariance.
///
/// @param mean `(n, k)`
/// @param covariance of one output between the points, `(n, n)`
public record Moments(Tensor mean, Tensor covariance) {}
