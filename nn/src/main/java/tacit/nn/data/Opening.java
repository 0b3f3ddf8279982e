// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.io.IOException;
import java.io.InputStream;

/// Opens the bytes of one file of a data set, unpacked.
interface Opening {
  InputStream open() throws IOException;
}
