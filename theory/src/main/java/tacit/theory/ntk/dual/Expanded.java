// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

/// Variances, and what was expanded of each.
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Expanded(double[] variances, Expansion expansion) implements Dual.Marginals {
  @Override
  public double variance(int i) {
    return variances[i];
  }
}
