// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import tacit.autodiff.io.AtomicFile;

/// The folder that a command writes its results into: there and writable before the work begins.
public record OutputFolder(Path folder) {
  /// Makes the folder if it is missing, and refuses what cannot take files.
  public static OutputFolder of(Path folder) {
    if (folder.toString().isEmpty()) throw new UserError("--out is empty: name a folder");
    if (Files.isRegularFile(folder)) throw refused(folder, "is a file; name a folder");
    Path above = nearest(folder.toAbsolutePath());
    if (!Files.isDirectory(above)) throw refused(folder, above + " is a file; name another folder");
    if (!Files.isWritable(above)) {
      throw refused(folder, above + " is not writable; name another folder");
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw refused(folder, above + " takes no new folder; name another folder");
    }
    return new OutputFolder(folder);
  }

  /// The folder itself, or the nearest of those around it that is there.
  private static Path nearest(Path folder) {
    return Stream.iterate(folder, path -> path != null, Path::getParent)
        .filter(Files::exists)
        .findFirst()
        .orElse(folder.getRoot());
  }

  private static UserError refused(Path folder, String why) {
    return new UserError("--out " + folder + ": " + why);
  }

  /// Writes a text, all or nothing, and gives the file.
  public Path write(String name, String text) {
    Path file = folder.resolve(name);
    AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    return file;
  }
}
