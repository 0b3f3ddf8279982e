// SPDX-License-Identifier: Apache-2.0
package tacit.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The claims that the chapters state: every `claim::ID[]` on a line of its own.
final class ClaimAnchors {
  private static final Pattern ANCHOR = Pattern.compile("(?m)^claim::([a-z0-9-]+)\\[");

  private ClaimAnchors() {}

  static Set<String> in(Path chapters) throws IOException {
    if (!Files.isDirectory(chapters)) return Set.of();
    try (var files = Files.walk(chapters)) {
      return files
          .filter(file -> file.toString().endsWith(".adoc"))
          .flatMap(ClaimAnchors::ids)
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  private static Stream<String> ids(Path chapter) {
    try {
      return ANCHOR.matcher(Files.readString(chapter)).results().map(ClaimAnchors::id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String id(MatchResult anchor) {
    return anchor.group(1);
  }
}
