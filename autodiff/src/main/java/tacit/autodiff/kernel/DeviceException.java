// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

/// A device is not there, cannot do what is asked, or has failed. The message is for the user: what
/// happened and what to do.
public final class DeviceException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public DeviceException(String message) {
    super(message);
  }

  public DeviceException(String message, Throwable cause) {
    super(message, cause);
  }
}
