// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.util.Optional;
import tacit.nn.data.DownloadProgress;
import tacit.nn.data.RemoteFile;

/// A download on standard error: the [Progress] of one file after another, and a line for what went
/// wrong on the way.
final class DownloadDisplay implements DownloadProgress, AutoCloseable {
  private final Progress.Screen screen;
  private Optional<Running> running = Optional.empty();

  private record Running(RemoteFile file, Progress progress) {}

  DownloadDisplay(Progress.Screen screen) {
    this.screen = screen;
  }

  @Override
  public void at(RemoteFile file, long bytes) {
    if (running.filter(r -> r.file.equals(file)).isEmpty()) {
      close();
      var unit = Progress.Unit.MEGABYTES;
      var work = new Progress.Work(file.name(), unit, file.size(), bytes);
      running = Optional.of(new Running(file, screen.show(work)));
    }
    running.ifPresent(r -> r.progress.at(bytes, ""));
  }

  /// A bar that is drawn stays where it is, and a new one follows the line.
  @Override
  public void note(String line) {
    close();
    screen.err().println(line);
    screen.err().flush();
  }

  @Override
  public void close() {
    running.ifPresent(r -> r.progress.close());
    running = Optional.empty();
  }
}
