// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.nio.file.Path;
import tacit.autodiff.kernel.DeviceException;
import tacit.examples.figure.RunFailed;

/// What is kept of many runs when one fails.
final class Kept {
  private Kept() {}

  /// The failure, with the way on if it is the device's and not the run's.
  static RuntimeException in(Path cells, RunFailed e) {
    if (!(e.getCause() instanceof DeviceException)) return e;
    return new UserError(
        "%s; what is finished is kept in %s, go on with the same command"
            .formatted(e.getMessage(), cells),
        e);
  }
}
