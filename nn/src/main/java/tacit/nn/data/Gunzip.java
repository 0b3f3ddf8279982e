// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// Opens files of data sets, packed with gzip or not; the first two bytes tell, not the name.
final class Gunzip {
  private static final int BUFFER = 1 << 16;
  private static final int MAGIC_1 = 0x1F;
  private static final int MAGIC_2 = 0x8B;

  private Gunzip() {}

  static InputStream open(Path file) throws IOException {
    return unpack(Files.newInputStream(file));
  }

  static InputStream unpack(InputStream raw) throws IOException {
    InputStream in = new BufferedInputStream(raw, BUFFER);
    in.mark(2);
    boolean packed = in.read() == MAGIC_1 && in.read() == MAGIC_2;
    in.reset();
    return packed ? new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER) : in;
  }
}
