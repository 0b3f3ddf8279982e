// SPDX-License-Identifier: Apache-2.0
package tacit.book.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The OpenCL kernels of the project by the names of their files, and functions cut from them: a
/// function reaches to the first closing brace at the left edge.
public final class KernelSources {
  private static final String FOLDER = "opencl/src/main/resources/tacit/opencl/kernels";
  private static final String ENDING = ".cl";

  private record Text(String file, List<String> lines) {}

  private final Map<String, Text> texts = new TreeMap<>();

  private KernelSources() {}

  static KernelSources of(Path root) {
    var sources = new KernelSources();
    Path folder = root.resolve(FOLDER);
    if (!Files.isDirectory(folder)) return sources;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path each : files.filter(file -> file.toString().endsWith(ENDING)).toList()) {
        String name = each.getFileName().toString();
        sources.texts.put(name, new Text(FOLDER + "/" + name, Files.readAllLines(each)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("book: " + folder + " cannot be read", e);
    }
    return sources;
  }

  /// Whether a page of the site shows a kernel and not a type.
  static boolean isKernel(String unit) {
    return unit.endsWith(ENDING);
  }

  /// The whole file `matmul.cl`.
  Listing file(String name) {
    Text text = text(name);
    return new Listing(name, text.file(), name, 1, text.lines());
  }

  /// `matmul#step`: a function with the `///` lines above it, or without.
  public Listing cut(String reference, Detail detail) {
    String[] parts = reference.split("#", 2);
    String name = parts[0] + ENDING;
    if (parts.length == 1) return file(name);
    Text text = text(name);
    List<String> lines = text.lines();
    int first = line(name, parts[1]);
    int from = first;
    if (detail.document()) while (from > 0 && lines.get(from - 1).startsWith("///")) from--;
    int end = first;
    while (!lines.get(end).equals("}")) end++;
    return new Listing(
        parts[0] + "." + parts[1], text.file(), name, first + 1, lines.subList(from, end + 1));
  }

  /// Where a function's head begins, counted from 0.
  private int line(String name, String function) {
    var call = Pattern.compile("\\b" + Pattern.quote(function) + "\\(");
    List<String> lines = text(name).lines();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean head =
          !line.isEmpty() && (Character.isLetter(line.charAt(0)) || line.charAt(0) == '_');
      if (!head || !call.matcher(line).find()) continue;
      return i > 0 && lines.get(i - 1).startsWith("kernel") ? i - 1 : i;
    }
    throw new IllegalArgumentException(
        "include: %s has no function '%s'".formatted(name, function));
  }

  private Text text(String name) {
    Text text = texts.get(name);
    if (text != null) return text;
    throw new IllegalArgumentException(
        "include: there is no kernel file '%s'; the nearest name is '%s'"
            .formatted(name, Names.nearest(name, texts.keySet())));
  }
}
