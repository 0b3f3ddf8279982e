// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// One download at a time into one folder, across processes and threads. The system lets go of the
/// lock when its process ends, however it ends.
final class FetchLock implements AutoCloseable {
  private static final long POLL_MILLIS = 100;

  private final FileChannel channel;
  private final FileLock lock;

  private FetchLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /// Waits until nobody else downloads into the folder.
  static FetchLock of(Path folder, DownloadProgress progress) throws InterruptedException {
    Path file = folder.resolve(".lock");
    try {
      var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      return new FetchLock(channel, lock(channel, folder, progress));
    } catch (IOException e) {
      throw new DataUnavailable(
          "cannot lock %s (%s); name another folder in TACIT_DATA".formatted(file, e.getMessage()),
          e);
    }
  }

  /// One channel serves the whole wait: on POSIX, closing any channel of a file drops its locks.
  private static FileLock lock(FileChannel channel, Path folder, DownloadProgress progress)
      throws IOException, InterruptedException {
    var lock = attempt(channel);
    if (lock.isEmpty()) progress.note("waiting for another download into " + folder);
    while (lock.isEmpty()) {
      Thread.sleep(POLL_MILLIS);
      lock = attempt(channel);
    }
    return lock.get();
  }

  private static Optional<FileLock> attempt(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException anotherThread) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    try (channel) {
      lock.release();
    } catch (IOException e) {
      throw new DataUnavailable("cannot release a download's lock: " + e.getMessage(), e);
    }
  }
}
