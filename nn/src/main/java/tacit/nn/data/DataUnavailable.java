// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

/// A data set that is not on this machine, is damaged, or cannot be had. The message is one line
/// and says what to do.
public final class DataUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// With what is wrong and what to do.
  public DataUnavailable(String message) {
    super(message);
  }

  /// With what is wrong, what to do, and what it came from.
  public DataUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
