// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import tacit.autodiff.Tensor;

/// The kernels of two sets of samples: `K_{ij} = K(xᵢ, x′ⱼ)` and `Θ_{ij} = Θ(xᵢ, x′ⱼ)`.
///
/// @param nngp `K: (n1, n2)`, covariances of an output over random weights
/// @param ntk `Θ: (n1, n2)`, the tangent kernel; empty, `(0, 0)`, where it was not asked for
public record Gram(Tensor nngp, Tensor ntk) {}
