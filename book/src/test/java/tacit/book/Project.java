// SPDX-License-Identifier: Apache-2.0
package tacit.book;

import java.nio.file.Path;
import tacit.book.code.SourceTree;

/// The real project, parsed once for all tests of a run.
public final class Project {
  public static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  public static final SourceTree SOURCES = SourceTree.of(ROOT);

  private Project() {}
}
