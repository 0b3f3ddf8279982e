// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train.reduction;

/// What to do where the data are not separated at the switch: some margin is not above 0.
public enum Unseparated {
  REFUSE,
  /// Goes on, with a warning in the report.
  WARN
}
