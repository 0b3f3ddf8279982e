// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A fixed team of threads for loops cut into tasks: the caller and `threads - 1` daemons.
///
/// Whoever is free claims the next task, so a helper that wakes late costs nothing. A daemon spins
/// for a short while after its last task, because kernels come in bursts, then parks. One loop runs
/// at a time; a second caller, or a task that itself asks, runs its loop alone. How a loop is cut
/// depends on its size and on [#threads] only, never on who runs what, so results are the same bits
/// every time.
final class Workers implements AutoCloseable {
  /// Work below this is not worth handing over, in nanoseconds.
  private static final double WORTH_A_TASK = 50_000;

  private static final long SPIN_NANOS = 50_000;
  private static final int SPINS_BETWEEN_LOOKS = 32;
  private static final Loop NOTHING = new Loop(0, (_, _) -> {});

  /// One task of a loop; `scratch` belongs to the running thread.
  @FunctionalInterface
  interface Task {
    void run(int task, Scratch scratch);
  }

  private static final class Loop {
    final int tasks;
    final Task body;
    final AtomicInteger claimed = new AtomicInteger();
    final AtomicInteger finished = new AtomicInteger();
    volatile @Nullable Throwable failure;

    Loop(int tasks, Task body) {
      this.tasks = tasks;
      this.body = body;
    }

    boolean open() {
      return claimed.get() < tasks;
    }

    void work(Scratch scratch) {
      while (open()) {
        int task = claimed.getAndIncrement();
        if (task >= tasks) return;
        try {
          body.run(task, scratch);
        } catch (RuntimeException | Error e) {
          failure = e;
        } finally {
          finished.incrementAndGet();
        }
      }
    }
  }

  private final int threads;
  private final AtomicBoolean busy = new AtomicBoolean();
  private final ConcurrentLinkedQueue<Scratch> callers = new ConcurrentLinkedQueue<>();
  private final Daemon[] daemons;
  private volatile Loop loop = NOTHING;
  private volatile boolean closed;

  Workers(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads + "; give 1 or more");
    }
    this.threads = threads;
    this.daemons = new Daemon[threads - 1];
    for (int i = 0; i < daemons.length; i++) daemons[i] = new Daemon(i + 1);
  }

  int threads() {
    return threads;
  }

  /// Into how many parts to cut work of about `nanos`, at most `most`: as many as pay, up to one a
  /// thread.
  int parts(double nanos, int most) {
    return Math.max(1, (int) Math.min(Math.min(threads, most), nanos / WORTH_A_TASK));
  }

  /// Runs tasks 0 to `tasks - 1` and returns when all are done. The first failure is thrown here.
  void run(int tasks, Task body) {
    Scratch own = callers.poll();
    Scratch scratch = own == null ? new Scratch() : own;
    try {
      if (tasks > 1 && daemons.length > 0 && busy.compareAndSet(false, true)) {
        together(new Loop(tasks, body), scratch);
      } else {
        for (int task = 0; task < tasks; task++) body.run(task, scratch);
      }
    } finally {
      callers.offer(scratch);
    }
  }

  private void together(Loop shared, Scratch scratch) {
    loop = shared;
    for (int i = 0; i < Math.min(daemons.length, shared.tasks - 1); i++) daemons[i].wake();
    shared.work(scratch);
    for (int spins = 0; shared.finished.get() < shared.tasks; spins++) {
      if (spins < SPIN_NANOS / SPINS_BETWEEN_LOOKS) Thread.onSpinWait();
      else LockSupport.parkNanos(this, 1_000);
    }
    loop = NOTHING;
    busy.set(false);
    switch (shared.failure) {
      case null -> {}
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new IllegalStateException(e);
    }
  }

  /// Ends the daemons; loops run on the caller's thread from then on.
  @Override
  public void close() {
    closed = true;
    for (Daemon d : daemons) LockSupport.unpark(d);
  }

  private final class Daemon extends Thread {
    private final Scratch scratch = new Scratch();
    private volatile boolean parked;

    Daemon(int number) {
      super("tacit-worker-" + number);
      setDaemon(true);
    }

    void wake() {
      if (getState() == State.NEW) start();
      else if (parked) LockSupport.unpark(this);
    }

    @Override
    public void run() {
      while (!closed) {
        await();
        loop.work(scratch);
      }
    }

    private void await() {
      long end = System.nanoTime() + SPIN_NANOS;
      while (System.nanoTime() < end) {
        for (int i = 0; i < SPINS_BETWEEN_LOOKS; i++) {
          if (loop.open()) return;
          Thread.onSpinWait();
        }
      }
      parked = true;
      while (!loop.open() && !closed) LockSupport.park(Workers.this);
      parked = false;
    }
  }
}
