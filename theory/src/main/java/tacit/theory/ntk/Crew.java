// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// Threads that share a list of tasks: the caller and `threads − 1` others. Whoever is free claims
/// the next task. Each has [Buffers] of its own.
final class Crew {
  /// One task; it runs on any thread, beside others.
  @FunctionalInterface
  interface Task {
    void run(int task, Buffers buffers);
  }

  private final Task body;
  private final int tasks;
  private final AtomicInteger claimed = new AtomicInteger();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  private Crew(int tasks, Task body) {
    this.tasks = tasks;
    this.body = body;
  }

  /// Runs tasks 0 to `tasks − 1`, and `after` on this thread after each of its own. Returns when
  /// all are done; throws what the first one threw.
  static void run(int threads, int tasks, Task body, Runnable after) {
    Crew crew = new Crew(tasks, body);
    List<Thread> others = new ArrayList<>();
    for (int i = 1; i < Math.min(threads, tasks); i++) {
      others.add(
          Thread.ofPlatform().daemon().name("tacit-kernel-" + i).start(() -> crew.work(() -> {})));
    }
    crew.work(after);
    for (Thread each : others) join(each);
    switch (crew.failure.get()) {
      case null -> {}
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new IllegalStateException(e);
    }
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
  }

  private void work(Runnable after) {
    Buffers buffers = new Buffers();
    try {
      for (int task = next(); task < tasks; task = next()) {
        body.run(task, buffers);
        after.run();
      }
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    }
  }

  /// The next task, or none if any has failed.
  private int next() {
    return failure.get() == null ? claimed.getAndIncrement() : tasks;
  }
}
