// SPDX-License-Identifier: Apache-2.0
package tacit.book.code;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// One parsed source file: its text and where its trees stand in it.
///
/// @param file path from the project's root, with `/`
record Unit(String file, CompilationUnitTree tree, SourcePositions positions) {
  static Unit of(Path root, CompilationUnitTree tree, SourcePositions positions) {
    var path = root.relativize(Path.of(tree.getSourceFile().toUri()));
    return new Unit(path.toString().replace('\\', '/'), tree, positions);
  }

  String text() {
    try {
      return tree.getSourceFile().getCharContent(false).toString();
    } catch (IOException e) {
      throw new UncheckedIOException("include: " + file + " cannot be read", e);
    }
  }

  List<String> lines() {
    return text().lines().toList();
  }

  int start(Tree part) {
    return (int) positions.getStartPosition(tree, part);
  }

  int end(Tree part) {
    return (int) positions.getEndPosition(tree, part);
  }

  /// The line of a position, counted from 1.
  int line(int position) {
    return (int) tree.getLineMap().getLineNumber(position);
  }

  boolean isTest() {
    return file.contains("/src/test/");
  }

  String packageName() {
    return tree.getPackage() == null ? "" : tree.getPackage().getPackageName().toString();
  }
}
