// SPDX-License-Identifier: Apache-2.0
package tacit.measures.stats;

/// A number that says how two lists go together, `x, y: (n)`: `Spearman::of`, `KendallTau::of`.
///
/// It throws [ArithmeticException] where the lists have no such number, as where one is constant.
@FunctionalInterface
public interface Association {
  double of(double[] x, double[] y);
}
