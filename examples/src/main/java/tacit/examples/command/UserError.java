// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.io.Serial;

/// Bad input, said in one line: what is wrong, in which file or field, and what was expected.
///
/// The command line prints it as `tacit: COMMAND: message` and exits with 2.
public final class UserError extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  public UserError(String message) {
    super(message);
  }

  public UserError(String message, Throwable cause) {
    super(message, cause);
  }
}
