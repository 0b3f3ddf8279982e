// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ctrl-C as a wish: the work is asked to end at its next step, and the JVM waits until it has, so
/// that a file in the making is finished or taken back.
final class Interruption implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 10;

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

  private Interruption() {}

  /// From now on until [#close].
  static Interruption watch() {
    var interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /// Leaves the work if that is wished.
  void check() {
    if (asked) throw new Interrupted();
  }

  private void ask() {
    asked = true;
    try {
      boolean _ = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
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
