// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train.reduction;

/// What becomes of the learning rate `η` when `k` of `N` examples are kept.
public enum StepScaling {
  /// `η k/N`: an example weighs in the step what it weighed in the mean over all, `1/N`.
  SHARE,
  /// `η`: each kept example weighs `N/k` times as much as before. Our pilots lose the separation.
  FULL;

  double factor(int kept, int all) {
    return this == SHARE ? (double) kept / all : 1;
  }
}
