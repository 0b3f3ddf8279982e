// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.io.PrintWriter;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// How far long work has come, on standard error: how much of it is done, how fast it goes, how
/// long it took and how long it will take. On a terminal that is one line, drawn again and again;
/// elsewhere it is a plain line every few seconds, and work of less than that shows nothing.
public sealed interface Progress extends AutoCloseable {
  /// So much is done by now; the note says how it goes.
  void at(long done, String note);

  /// A line that stays.
  void say(String line);

  /// Ends the display.
  @Override
  void close();

  /// What is to be done. Speed counts from `before`, so that resumed work shows its true one.
  ///
  /// @param label what it is, in a word
  /// @param total how much there is
  /// @param before how much of it was done when the display began
  record Work(String label, Unit unit, long total, long before) {}

  /// What is counted: `MB` of 1,000,000 with one digit more, `steps` of 1.
  record Unit(String name, long size) {
    static final Unit MEGABYTES = new Unit("MB", 1_000_000);

    static Unit of(String name) {
      return new Unit(name, 1);
    }

    private String text(long amount) {
      return String.format(Locale.ROOT, size == 1 ? "%,.0f" : "%,.1f", (double) amount / size);
    }

    /// `1.8 MB/s`, or by the minute or the hour what is slower than one a second or a minute.
    private String rate(double perSecond) {
      double r = perSecond / size;
      if (r >= 100) return String.format(Locale.ROOT, "%,.0f %s/s", r, name);
      if (r >= 1) return String.format(Locale.ROOT, "%.1f %s/s", r, name);
      return r * 60 >= 1
          ? String.format(Locale.ROOT, "%.1f %s/min", r * 60, name)
          : String.format(Locale.ROOT, "%.1f %s/h", r * 3600, name);
    }
  }

  /// Where progress is shown.
  ///
  /// @param nanos the clock of the plain lines
  record Screen(PrintWriter err, boolean terminal, LongSupplier nanos) {
    /// Standard error of this process; the launcher says whether it is a terminal.
    static Screen of(PrintWriter err) {
      return new Screen(err, Boolean.getBoolean("tacit.terminal"), System::nanoTime);
    }

    Progress show(Work work) {
      return terminal ? new Bar(err, work) : new Lines(err, work, nanos);
    }
  }

  /// One line that is drawn again and again.
  final class Bar implements Progress {
    private static final int WIDTH = 79;
    private static final int REDRAW_MILLIS = 200;
    private final PrintWriter err;
    private final ProgressBar bar;

    private Bar(PrintWriter err, Work work) {
      this.err = err;
      var rate = new DecimalFormat("#,##0.0#", DecimalFormatSymbols.getInstance(Locale.ROOT));
      bar =
          new ProgressBarBuilder()
              .setTaskName(work.label())
              .setUnit(" " + work.unit().name(), work.unit().size())
              .setInitialMax(work.total())
              .startsFrom(work.before(), Duration.ZERO)
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
      bar.setExtraMessage(note.isEmpty() ? "" : ", " + note);
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

  /// Lines such as `train: 1,200 of 9,380 steps (12 %) in 13 s, 95.3 steps/s, 1 min 26 s left`,
  /// with the note at the end.
  final class Lines implements Progress {
    private static final double EVERY_SECONDS = 5;
    private final PrintWriter err;
    private final Work work;
    private final LongSupplier nanos;
    private final long start;
    private double saidSeconds;

    private Lines(PrintWriter err, Work work, LongSupplier nanos) {
      this.err = err;
      this.work = work;
      this.nanos = nanos;
      this.start = nanos.getAsLong();
    }

    @Override
    public void at(long done, String note) {
      double seconds = (nanos.getAsLong() - start) * 1e-9;
      if (done <= work.before() || seconds - saidSeconds < EVERY_SECONDS) return;
      saidSeconds = seconds;
      say(line(done, seconds) + (note.isEmpty() ? "" : ", " + note));
    }

    private String line(long done, double seconds) {
      double rate = (done - work.before()) / seconds;
      return "%s: %s of %s %s (%d %%) in %s, %s, %s left"
          .formatted(
              work.label(),
              work.unit().text(done),
              work.unit().text(work.total()),
              work.unit().name(),
              100 * done / work.total(),
              Durations.words(seconds),
              work.unit().rate(rate),
              Durations.words((work.total() - done) / rate));
    }

    @Override
    public void say(String line) {
      err.println(line);
      err.flush();
    }

    @Override
    public void close() {}
  }
}
