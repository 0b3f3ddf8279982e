// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train.reduction;

/// Which examples a selection takes first.
public enum Choice {
  /// Those of smallest margin.
  SMALLEST,
  /// Those of largest margin, a control.
  LARGEST,
  /// Any, a control.
  RANDOM
}
