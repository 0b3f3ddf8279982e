// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.io;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/// A file that appears complete or not at all: it is written beside its target, forced to the disk
/// and moved into place. Where anything fails, the old file stays and nothing else is left.
public final class AtomicFile {
  private AtomicFile() {}

  /// What writes the contents.
  @FunctionalInterface
  public interface Contents {
    void writeTo(OutputStream out) throws IOException;
  }

  public static void write(Path file, Contents contents) {
    try {
      Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      Path folder = target.getParent();
      if (folder == null || Files.isDirectory(target)) throw new IOException("it is a folder");
      if (!Files.isDirectory(folder)) throw new NoSuchFileException("folder " + folder);
      Path part = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
      try {
        fill(part, contents);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw BadFile.writing(file, e);
    }
  }

  private static void fill(Path part, Contents contents) throws IOException {
    try (var channel = FileChannel.open(part, CREATE_NEW, WRITE);
        var out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
      contents.writeTo(out);
      out.flush();
      channel.force(true);
    }
  }
}
