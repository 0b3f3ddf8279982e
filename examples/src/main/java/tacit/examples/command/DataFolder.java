// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import tacit.nn.data.Places;

/// Mixin of the commands that read data sets: `--data-dir`.
public final class DataFolder {
  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      description = {
        "Folder with the data set's files, or with a folder of its name;",
        "by default the system's, then TACIT_DATA, else ~/.cache/tacit."
      })
  private Optional<Path> folder = Optional.empty();

  /// As typed, for a command that the user is told to type: ` --data-dir DIR`, or nothing.
  String typed() {
    return folder.map(dir -> " --data-dir " + ShellWords.of(List.of(dir.toString()))).orElse("");
  }

  /// Where to look, and where to put what is fetched.
  public Places places() {
    return folder.map(Places.standard()::with).orElseGet(Places::standard);
  }
}
