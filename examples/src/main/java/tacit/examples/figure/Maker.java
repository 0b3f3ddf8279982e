// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
import tacit.autodiff.kernel.Accelerator;
import tacit.examples.Backend;

/// Who computed a cell: the code, the Java, the machine. A cell of another maker is not reused.
///
/// The code is that of the library and of the run's own package, by the checksums of its classes,
/// so that a new word on a page does not cost the experiments behind it.
public final class Maker {
  private Maker() {}

  /// In one line, `code 0123456789abcdef, Java 25.0.1, Linux amd64, vector, 16 lanes …`.
  public static String of(Class<?> run) {
    return of(run, Optional.empty());
  }

  /// The same with a device that the run trains on.
  static String of(Class<?> run, Optional<Accelerator> device) {
    SortedMap<String, Long> classes = new TreeMap<>();
    String own = run.getPackageName().replace('.', '/') + "/";
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      collect(Path.of(entry), own, classes);
    }
    return "code %s, Java %s, %s %s, %s"
        .formatted(
            Digest.of(classes.toString()).substring(0, Digest.SHORT),
            Runtime.version(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Backend.on(device, () -> Backend.engine(1).on().describe()));
  }

  private static void collect(Path entry, String own, SortedMap<String, Long> classes) {
    try {
      if (Files.isDirectory(entry)) folder(entry, own, classes);
      else if (entry.getFileName().toString().startsWith("tacit-")) jar(entry, own, classes);
    } catch (IOException e) {
      throw new UncheckedIOException("figure: " + entry + " cannot be read", e);
    }
  }

  private static void jar(Path file, String own, SortedMap<String, Long> classes)
      throws IOException {
    try (var jar = new ZipFile(file.toFile())) {
      jar.stream()
          .filter(entry -> counts(entry.getName(), own))
          .forEach(entry -> classes.put(entry.getName(), entry.getCrc()));
    }
  }

  private static void folder(Path folder, String own, SortedMap<String, Long> classes)
      throws IOException {
    if (!Files.isDirectory(folder.resolve("tacit"))) return;
    try (Stream<Path> files = Files.walk(folder.resolve("tacit"))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
        if (counts(name, own)) classes.put(name, checksum(file));
      }
    }
  }

  /// The checksum that a jar keeps, so that jars and folders of the same classes are one maker.
  private static long checksum(Path file) throws IOException {
    var crc = new CRC32();
    crc.update(Files.readAllBytes(file));
    return crc.getValue();
  }

  private static boolean counts(String name, String own) {
    if (!name.endsWith(".class")) return false;
    boolean library =
        name.startsWith("tacit/")
            && !name.startsWith("tacit/examples/")
            && !name.startsWith("tacit/book/");
    return library || name.startsWith(own);
  }
}
