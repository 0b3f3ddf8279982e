// SPDX-License-Identifier: Apache-2.0

/// Networks of finite width beside their limits: empirical kernels, Monte Carlo over start values,
/// and a network as a polynomial of its weights.
package tacit.theory.ntk.finite;
