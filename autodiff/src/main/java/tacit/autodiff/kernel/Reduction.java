// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

/// Ways to make one number of many: `Σᵢ xᵢ` (0 of nothing) and `maxᵢ xᵢ` (−∞ of nothing, NaN if any
/// is NaN).
public enum Reduction {
  SUM,
  MAX
}
