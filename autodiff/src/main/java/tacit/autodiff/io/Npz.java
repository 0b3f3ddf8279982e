// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Named arrays in a file, NumPy's `.npz`: a zip archive with an entry `name.npy` an array, stored
/// or deflated. Opening reads the names; an array is read when it is asked for.
///
/// Nothing is held open, and entries that are no `.npy` are passed over. An entry's checksum is
/// compared when its last byte was read.
public final class Npz {
  private static final String ENDING = ".npy";
  private static final Pattern STEP_OUT = Pattern.compile("(^|/)(\\.\\.?|)(/|$)|\\\\|^[A-Za-z]:");

  private final Path file;
  private final SequencedSet<String> names;

  private Npz(Path file, SequencedSet<String> names) {
    this.file = file;
    this.names = names;
  }

  public static Npz open(Path file) {
    SequencedSet<String> names = new LinkedHashSet<>();
    try (ZipFile zip = zip(file)) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (!entry.getName().endsWith(ENDING)) continue;
        String name = entry.getName().substring(0, entry.getName().length() - ENDING.length());
        if (stepsOut(name))
          throw BadFile.of(file.toString(), name, "a name that steps out of the archive");
        if (!names.add(name)) throw BadFile.of(file.toString(), name, "a name that occurs twice");
      }
      return new Npz(file, names);
    } catch (IOException e) {
      throw BadFile.reading(file, e);
    }
  }

  /// Whether a name would leave the folder in which somebody unpacks the archive.
  static boolean stepsOut(String name) {
    return STEP_OUT.matcher(name).find();
  }

  private static ZipFile zip(Path file) throws IOException {
    if (!Files.exists(file)) throw new NoSuchFileException(file.toString());
    return new ZipFile(file.toFile());
  }

  /// Names of the arrays, in the order of the archive.
  public List<String> names() {
    return List.copyOf(names);
  }

  public boolean has(String name) {
    return names.contains(name);
  }

  /// The array of that name.
  public NpyArray get(String name) {
    String source = file + ": " + name;
    try (ZipFile zip = zip(file)) {
      ZipEntry entry = zip.getEntry(name + ENDING);
      if (entry == null || !has(name)) throw BadFile.missing(file, name, names());
      CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32());
      NpyArray array = Npy.read(Source.claimed(source, in, entry.getSize()));
      if (in.read() >= 0) throw BadFile.of(source, "data", "more bytes than the archive says");
      if (in.getChecksum().getValue() != entry.getCrc()) {
        throw BadFile.of(source, "data", "damaged: the checksum is another");
      }
      return array;
    } catch (IOException e) {
      throw BadFile.reading(file, e);
    }
  }
}
