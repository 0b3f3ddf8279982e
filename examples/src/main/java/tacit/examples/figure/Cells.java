// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tacit.autodiff.io.AtomicFile;
import tacit.autodiff.io.BadFile;

/// The finished runs of one figure, each in a file of its own, `KEY.json`, that appears whole or
/// not at all. One process at a time has them; the system lets go of them however it ends.
final class Cells implements AutoCloseable {
  private final Path folder;
  private final FileChannel lock;
  private final Consumer<String> note;

  private Cells(Path folder, FileChannel lock, Consumer<String> note) {
    this.folder = folder;
    this.lock = lock;
    this.note = note;
  }

  /// Opens the cells of a figure, and clears away what a killed process left half written.
  ///
  /// @param note takes a line about each file that cannot be used
  static Cells open(Path folder, Consumer<String> note) {
    try {
      Files.createDirectories(folder);
      var lock =
          FileChannel.open(
              folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!holds(lock)) {
        lock.close();
        throw BadFile.of(
            folder.toString(),
            "lock",
            "another process makes this figure; wait, or name another --out");
      }
      clear(folder, "");
      return new Cells(folder, lock, note);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": " + e.getMessage(), e);
    }
  }

  private static boolean holds(FileChannel lock) throws IOException {
    try {
      return lock.tryLock() != null;
    } catch (OverlappingFileLockException anotherThread) {
      return false;
    }
  }

  /// Deletes the unfinished files of that name, `.NAME….part`.
  static void clear(Path folder, String name) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String other = file.getFileName().toString();
        if (other.startsWith("." + name) && other.endsWith(".part")) Files.deleteIfExists(file);
      }
    }
  }

  /// The finished cell of a run. One that is damaged or of another maker is named and left to be
  /// computed again.
  Optional<Cell> read(Run run, String maker) {
    Path file = file(run);
    if (!Files.exists(file)) return Optional.empty();
    try {
      var cell = Cell.read(Files.readString(file));
      if (!cell.isOf(run)) throw new Cell.Damaged("it is of another run");
      if (cell.maker().equals(maker)) return Optional.of(cell);
      note.accept(
          "%s: made by other code or elsewhere (%s); %s is computed again"
              .formatted(file, cell.maker(), Cell.words(run)));
    } catch (Cell.Damaged | IOException e) {
      note.accept(
          "%s: damaged, %s; %s is computed again".formatted(file, e.getMessage(), Cell.words(run)));
    }
    return Optional.empty();
  }

  void write(Run run, Cell cell) {
    AtomicFile.write(file(run), out -> out.write(cell.text().getBytes(StandardCharsets.UTF_8)));
  }

  private Path file(Run run) {
    return folder.resolve(Cell.key(run) + ".json");
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": " + e.getMessage(), e);
    }
  }
}
