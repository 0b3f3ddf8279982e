// SPDX-License-Identifier: Apache-2.0
package tacit.examples.train;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tacit.nn.Serial;
import tacit.nn.arch.ArchFile;

/// The architectures of the folder `examples/arch`, which also lie on the class path.
public final class ShippedArch {
  private ShippedArch() {}

  /// The network of a file, such as `cnn.json`.
  public static Serial read(String file) {
    try (InputStream in = ShippedArch.class.getResourceAsStream("/tacit/examples/arch/" + file)) {
      if (in == null) throw new IllegalArgumentException("arch: " + file + " is not part of Tacit");
      return ArchFile.parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("arch: " + file + " cannot be read", e);
    }
  }
}
