// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

/// What pairs need to know of a variance `k`: `(k/g², 1/√(shift + slope k/g²), g, 1/g)`, the root 0
/// where there is nothing to divide by.
///
/// @param scaled whether `g` is the power of two that brings `k/g²` into [1, 4), so that products
///   of two variances neither overflow nor underflow; else it is 1
/// @param mean whether `k` is the mean over a sample's pixels
public record MarginalRule(double shift, double slope, boolean scaled, boolean mean) {}
