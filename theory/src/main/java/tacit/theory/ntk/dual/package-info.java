// SPDX-License-Identifier: Apache-2.0

/// Dual activations: what an infinitely wide layer of a nonlinearity does to covariances.
package tacit.theory.ntk.dual;
