// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.io.IOException;

/// An address does not have the file; asking it again would not help.
final class Refused extends IOException {
  private static final long serialVersionUID = 1;

  Refused(String why) {
    super(why);
  }
}
