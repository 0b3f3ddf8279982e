// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tacit.theory.ntk.GramOptions;

/// Shows how many pairs of examples are done, and leaves the work on Ctrl-C. Speed counts from what
/// was done when the work began.
final class PairsWatch implements GramOptions.Listener, AutoCloseable {
  private final String label;
  private final Progress.Screen screen;
  private final Interruption interruption;
  private @Nullable Progress progress;

  /// @param kept what to say where an interrupted work does not end in time
  PairsWatch(String label, Output output, Supplier<String> kept) {
    this.label = label;
    this.screen = output.screen();
    this.interruption = Interruption.watch(output, kept);
  }

  @Override
  public void pairs(long done, long total) {
    interruption.check();
    if (progress == null) {
      var unit = Progress.Unit.of("pairs");
      progress = screen.show(new Progress.Work(label, unit, Math.max(1, total), done));
    }
    progress.at(done, "");
  }

  /// A line that stays.
  void say(String line) {
    if (progress == null) screen.err().println(line);
    else progress.say(line);
  }

  @Override
  public void close() {
    if (progress != null) progress.close();
    interruption.close();
  }
}
