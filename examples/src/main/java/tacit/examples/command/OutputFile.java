// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.nio.file.Files;
import java.nio.file.Path;

/// The file that a command writes its result into: its folder is there and writable before the work
/// begins.
public record OutputFile(Path file) {
  /// Refuses what cannot become a file.
  public static OutputFile of(Path file) {
    if (file.toString().isEmpty()) throw new UserError("--out is empty: name a file");
    if (Files.isDirectory(file)) throw refused(file, "is a folder; name a file in it");
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw refused(file, "there is no folder " + folder + "; make it first");
    }
    if (!Files.isWritable(folder)) {
      throw refused(file, folder + " is not writable; name another folder");
    }
    return new OutputFile(file);
  }

  private static UserError refused(Path file, String why) {
    return new UserError("--out " + file + ": " + why);
  }
}
