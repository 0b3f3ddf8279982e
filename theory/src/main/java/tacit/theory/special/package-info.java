// SPDX-License-Identifier: Apache-2.0

/// Numerical methods of theory that come from a library: the one door to Commons Math here, which
/// no exported signature mentions.
package tacit.theory.special;
