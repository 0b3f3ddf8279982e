// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import tacit.nn.data.DownloadProgress;
import tacit.nn.data.RemoteFile;

/// A download on standard error: a bar a file on a terminal, a plain line every few seconds
/// elsewhere, and a line for what went wrong on the way.
final class DownloadDisplay implements DownloadProgress, AutoCloseable {
  private static final int WIDTH = 79;
  private static final int REDRAW_MILLIS = 200;
  private static final long MEGABYTE = 1_000_000;
  private static final double EVERY_SECONDS = 5;

  private final PrintWriter err;
  private final boolean terminal;
  private final LongSupplier nanos;
  private Optional<Running> running = Optional.empty();

  /// One file on its way. `bar` is there on a terminal.
  private static final class Running {
    final RemoteFile file;
    final long firstByte;
    final long startNanos;
    final Optional<ProgressBar> bar;
    double saidSeconds;

    Running(RemoteFile file, long firstByte, long startNanos, Optional<ProgressBar> bar) {
      this.file = file;
      this.firstByte = firstByte;
      this.startNanos = startNanos;
      this.bar = bar;
    }
  }

  DownloadDisplay(PrintWriter err, boolean terminal, LongSupplier nanos) {
    this.err = err;
    this.terminal = terminal;
    this.nanos = nanos;
  }

  /// For this process: the launcher says whether standard error is a terminal.
  static DownloadDisplay on(PrintWriter err) {
    return new DownloadDisplay(err, Boolean.getBoolean("tacit.terminal"), System::nanoTime);
  }

  @Override
  public void at(RemoteFile file, long bytes) {
    if (running.filter(r -> r.file.equals(file)).isEmpty()) {
      close();
      var bar = terminal ? Optional.of(bar(file)) : Optional.<ProgressBar>empty();
      running = Optional.of(new Running(file, bytes, nanos.getAsLong(), bar));
    }
    running.ifPresent(r -> r.bar.ifPresentOrElse(b -> b.stepTo(bytes), () -> say(r, bytes)));
  }

  private ProgressBar bar(RemoteFile file) {
    return new ProgressBarBuilder()
        .setTaskName(file.name())
        .setUnit(" MB", MEGABYTE)
        .setInitialMax(file.size())
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(REDRAW_MILLIS)
        .showSpeed()
        .setConsumer(new DelegatingProgressBarConsumer(this::draw, WIDTH))
        .build();
  }

  private void draw(String line) {
    err.print("\r" + line);
    err.flush();
  }

  /// `x.gz: 12.3 of 26.4 MB (46 %), 1.8 MB/s, 8 s left`. The rate counts what came in this attempt
  /// to fetch, not what was there before.
  private void say(Running r, long bytes) {
    double seconds = (nanos.getAsLong() - r.startNanos) * 1e-9;
    if (seconds - r.saidSeconds < EVERY_SECONDS || bytes <= r.firstByte) return;
    r.saidSeconds = seconds;
    double rate = (bytes - r.firstByte) / seconds;
    err.println(
        String.format(
            Locale.ROOT,
            "%s: %.1f of %.1f MB (%d %%), %.2g MB/s, %.0f s left",
            r.file.name(),
            1e-6 * bytes,
            1e-6 * r.file.size(),
            100 * bytes / r.file.size(),
            1e-6 * rate,
            (r.file.size() - bytes) / rate));
    err.flush();
  }

  /// A bar that is drawn stays where it is, and a new one follows the line.
  @Override
  public void note(String line) {
    close();
    err.println(line);
    err.flush();
  }

  @Override
  public void close() {
    running
        .flatMap(r -> r.bar)
        .ifPresent(bar -> {
          bar.close();
          err.println();
        });
    running = Optional.empty();
  }
}
