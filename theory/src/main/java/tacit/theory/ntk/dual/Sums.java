// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

/// `T` and `Ṫ` of one pair.
record Sums(double value, double slope) {}
