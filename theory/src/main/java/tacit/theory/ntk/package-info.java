// SPDX-License-Identifier: Apache-2.0

/// Kernels of infinitely wide networks: covariances and tangent kernels, layer by layer.
package tacit.theory.ntk;
