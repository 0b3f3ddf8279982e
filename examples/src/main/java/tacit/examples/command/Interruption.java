// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Ctrl-C as a wish: the work is asked to end at its next step, and the JVM waits until it has, so
/// that a file in the making is finished or taken back. Work that has no next step for long, as
/// while a driver builds its programs, is left where it is, and that is said.
final class Interruption implements AutoCloseable {
  /// What work says that leaves no file.
  static final String NOTHING = "interrupted; nothing is written";

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Duration patience;
  private final Runnable farewell;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::ask, "interruption");
  private volatile boolean asked;

  /// What [#check] throws to leave the work.
  static final class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1;

    Interrupted() {
      super("interrupted");
    }
  }

  private Interruption(Duration patience, Runnable farewell) {
    this.patience = patience;
    this.farewell = farewell;
  }

  /// From now on until [#close].
  ///
  /// @param kept what to say where the work does not end in time to say it itself
  static Interruption watch(Output output, Supplier<String> kept) {
    return watch(PATIENCE, () -> output.errorBelow(kept.get()));
  }

  static Interruption watch(Duration patience, Runnable farewell) {
    var interruption = new Interruption(patience, farewell);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /// Leaves the work if that is wished.
  void check() {
    if (asked) throw new Interrupted();
  }

  /// What happens on Ctrl-C.
  void ask() {
    asked = true;
    try {
      if (!ended.await(patience.toMillis(), TimeUnit.MILLISECONDS)) farewell.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ended.countDown();
    if (!asked) Runtime.getRuntime().removeShutdownHook(hook);
  }
}
