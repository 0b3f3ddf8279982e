// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;

/// Named arrays for an [Npz] file, in the order in which they were added.
///
/// ```java
/// NpzWriter.of().with("nngp", k).with("ntk", theta).write(path);
/// ```
///
/// The same arrays give the same bytes: entries carry the first date of the format, 1980-01-01.
/// (What `deflated` makes also depends on Java's zlib.)
public final class NpzWriter {
  // To the first date that a zip can hold, 1980-01-01, Java would add one with the time zone.
  private static final LocalDateTime DATE = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final SequencedMap<String, NpyArray> arrays;
  private final boolean deflated;

  private NpzWriter(SequencedMap<String, NpyArray> arrays, boolean deflated) {
    this.arrays = arrays;
    this.deflated = deflated;
  }

  /// No arrays yet.
  public static NpzWriter of() {
    return new NpzWriter(new LinkedHashMap<>(), false);
  }

  public NpzWriter with(String name, Tensor tensor) {
    return with(name, NpyArray.of(tensor));
  }

  public NpzWriter with(String name, Indices indices) {
    return with(name, NpyArray.of(indices));
  }

  public NpzWriter with(String name, NpyArray array) {
    if (Npz.stepsOut(name)) {
      throw new IllegalArgumentException(
          "npz: '" + name + "' is no name of an array; use letters, digits, _ and single /");
    }
    SequencedMap<String, NpyArray> more = new LinkedHashMap<>(arrays);
    if (more.put(name, array) != null) {
      throw new IllegalArgumentException("npz: there is an array '" + name + "' already");
    }
    return new NpzWriter(more, deflated);
  }

  /// The same arrays, to be compressed.
  public NpzWriter deflated() {
    return new NpzWriter(arrays, true);
  }

  public void write(Path file) {
    AtomicFile.write(
        file,
        out -> {
          ZipOutputStream zip = new ZipOutputStream(out);
          for (var each : arrays.entrySet()) add(zip, each);
          zip.finish();
        });
  }

  private void add(ZipOutputStream zip, Map.Entry<String, NpyArray> array) throws IOException {
    ZipEntry entry = new ZipEntry(array.getKey() + ".npy");
    entry.setTimeLocal(DATE);
    if (!deflated) measure(entry, array.getValue());
    zip.putNextEntry(entry);
    Npy.write(zip, array.getValue());
    zip.closeEntry();
  }

  /// A stored entry begins with the size and checksum of what follows.
  private static void measure(ZipEntry entry, NpyArray array) throws IOException {
    CheckedOutputStream dry = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32());
    Npy.write(dry, array);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(Npy.bytes(array));
    entry.setCrc(dry.getChecksum().getValue());
  }
}
