// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.io.PrintWriter;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// How far long work has come, on standard error: a bar with rate and remaining time on a terminal,
/// and a plain line every few seconds elsewhere. Work of less than that shows nothing.
public sealed interface Progress extends AutoCloseable {
  /// So much is done by now; the note says how it goes.
  void at(long done, String note);

  /// A line that stays.
  void say(String line);

  /// Ends the display.
  @Override
  void close();

  /// On the standard error of a command.
  ///
  /// @param task what is done, in one word
  /// @param unit what is counted, as in `steps`
  /// @param total how many there are
  static Progress on(PrintWriter err, String task, String unit, long total) {
    return Boolean.getBoolean("tacit.terminal")
        ? new Bar(err, task, unit, total)
        : new Lines(err, task, unit, total, System::nanoTime);
  }

  /// One line that is drawn again and again.
  final class Bar implements Progress {
    private static final int WIDTH = 79;
    private static final int REDRAW_MILLIS = 200;
    private final PrintWriter err;
    private final ProgressBar bar;

    Bar(PrintWriter err, String task, String unit, long total) {
      this.err = err;
      var rate = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
      bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setUnit(" " + unit, 1)
              .setInitialMax(total)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(REDRAW_MILLIS)
              .showSpeed(rate)
              .setConsumer(new DelegatingProgressBarConsumer(line -> draw(err, line), WIDTH))
              .build();
    }

    private static void draw(PrintWriter err, String line) {
      err.print("\r" + line);
      err.flush();
    }

    @Override
    public void at(long done, String note) {
      bar.stepTo(done);
      bar.setExtraMessage(note);
    }

    @Override
    public void say(String line) {
      err.print("\r" + " ".repeat(WIDTH) + "\r" + line + "\n");
      err.flush();
    }

    @Override
    public void close() {
      bar.close();
      err.println();
    }
  }

  /// Lines such as `train: 1,200 of 9,380 steps (12 %), 95 steps/s, 1 min 26 s left, loss 0.43`.
  final class Lines implements Progress {
    private static final double EVERY_SECONDS = 5;
    private final PrintWriter err;
    private final String task;
    private final String unit;
    private final long total;
    private final LongSupplier nanos;
    private final long start;
    private double saidSeconds;

    Lines(PrintWriter err, String task, String unit, long total, LongSupplier nanos) {
      this.err = err;
      this.task = task;
      this.unit = unit;
      this.total = total;
      this.nanos = nanos;
      this.start = nanos.getAsLong();
    }

    @Override
    public void at(long done, String note) {
      double seconds = (nanos.getAsLong() - start) * 1e-9;
      if (done == 0 || seconds - saidSeconds < EVERY_SECONDS) return;
      saidSeconds = seconds;
      double rate = done / seconds;
      String line =
          String.format(
              Locale.ROOT,
              "%s: %,d of %,d %s (%d %%), %.3g %s/s, %s left",
              task,
              done,
              total,
              unit,
              100 * done / total,
              rate,
              unit,
              Durations.words((total - done) / rate));
      err.println(note.isEmpty() ? line : line + ", " + note);
      err.flush();
    }

    @Override
    public void say(String line) {
      err.println(task + ": " + line);
      err.flush();
    }

    @Override
    public void close() {}
  }
}
