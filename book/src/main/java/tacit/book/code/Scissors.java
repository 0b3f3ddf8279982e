// SPDX-License-Identifier: Apache-2.0
package tacit.book.code;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/// Cuts a declaration out of its file: whole lines, with the `///` lines above it, without the
/// indentation that all of them share.
record Scissors(Unit unit, Tree declaration) {
  Listing cut(String name, String outermost, Detail detail) {
    var lines = unit.lines();
    int first = unit.line(unit.start(declaration));
    var cut = new ArrayList<String>();
    if (detail.document()) cut.addAll(document(lines, first));
    cut.addAll(detail.body() ? whole(lines, first) : head(lines, first));
    return new Listing(name, unit.file(), outermost, first, shiftedLeft(cut));
  }

  private static List<String> document(List<String> lines, int first) {
    int from = first - 1;
    while (from > 0 && lines.get(from - 1).strip().startsWith("///")) from--;
    return lines.subList(from, first - 1);
  }

  private List<String> whole(List<String> lines, int first) {
    return lines.subList(first - 1, unit.line(unit.end(declaration)));
  }

  /// Up to the brace, with an ellipsis in place of the body.
  private List<String> head(List<String> lines, int first) {
    int brace = brace();
    if (brace < 0) return whole(lines, first);
    int last = unit.line(brace);
    var head = new ArrayList<>(lines.subList(first - 1, last));
    int column = (int) unit.tree().getLineMap().getColumnNumber(brace);
    head.set(head.size() - 1, head.getLast().substring(0, column - 1) + "{ … }");
    return head;
  }

  private int brace() {
    return switch (declaration) {
      case MethodTree method when method.getBody() != null -> unit.start(method.getBody());
      case ClassTree type -> braceAfter(Math.max(unit.start(type), unit.end(type.getModifiers())));
      default -> -1;
    };
  }

  /// The first brace outside of parentheses, where an annotation of a component may have its own.
  private int braceAfter(int from) {
    String text = unit.text();
    int depth = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(') depth++;
      if (c == ')') depth--;
      if (c == '{' && depth == 0) return i;
    }
    return -1;
  }

  private static List<String> shiftedLeft(List<String> lines) {
    int shift =
        lines.stream()
            .filter(line -> !line.isBlank())
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    return lines.stream().map(line -> line.isBlank() ? "" : line.substring(shift)).toList();
  }
}
