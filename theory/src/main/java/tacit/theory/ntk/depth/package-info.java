// SPDX-License-Identifier: Apache-2.0

/// What depth does to infinitely wide networks: mean field, order and chaos, the laws of the
/// kernels' spectra and predictors, and recursions that keep their digits thousands of layers deep.
///
/// Depth counts blocks of an activation and a dense layer after the first dense layer.
package tacit.theory.ntk.depth;
