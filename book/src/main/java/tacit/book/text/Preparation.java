// SPDX-License-Identifier: Apache-2.0
package tacit.book.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tacit.book.Problem;

/// Reads a chapter once from top to bottom and puts a mark in place of each macro of ours. Only
/// here are lines counted, so every message knows its line.
public final class Preparation {
  private static final Pattern FENCE = Pattern.compile("-{4,}|\\.{4,}|\\+{4,}|/{4,}|```");
  private static final Pattern BLOCK = Pattern.compile("(\\w+)::(\\S*?)\\[(.*)]");
  private static final Pattern ABOVE = Pattern.compile("\\[.*]|\\.[^.\\s].*|\\+");
  private static final Pattern OTHERS = Pattern.compile("ifdef|ifndef|ifeval|endif|toc");

  private static final Pattern TYPED = Pattern.compile("\\[source, ?java.*]");

  private final Chapter chapter;
  private final Map<String, Macro> macros;
  private final Fragments fragments;
  private final List<Problem> problems;
  private final List<String> made = new ArrayList<>();
  private final List<Integer> origins = new ArrayList<>();
  private int at;

  private Preparation(
      Chapter chapter, Map<String, Macro> macros, Fragments fragments, List<Problem> problems) {
    this.chapter = chapter;
    this.macros = macros;
    this.fragments = fragments;
    this.problems = problems;
  }

  /// The chapter as plain AsciiDoc.
  ///
  /// @param macros by name: `math`, `result`, `term` and `symbol` in a line, `mathblock`,
  ///   `include`, `figure`, `picture` and `claim` on lines of their own
  /// @param problems gets what is broken
  public static Prepared of(
      Chapter chapter, Map<String, Macro> macros, Fragments fragments, List<Problem> problems) {
    var preparation = new Preparation(chapter, macros, fragments, problems);
    preparation.run();
    return new Prepared(chapter, preparation.made, preparation.origins);
  }

  private void run() {
    while (at < chapter.lines().size()) {
      String line = line(at);
      if (line.equals("[math]")) formula();
      else if (TYPED.matcher(line).matches()) typed();
      else if (FENCE.matcher(line).matches()) verbatim(line);
      else if (line.startsWith("//") || line.isEmpty()) keep(at++);
      else if (BLOCK.matcher(line).matches()) block(line);
      else paragraph();
    }
  }

  private String line(int i) {
    return i < chapter.lines().size() ? chapter.lines().get(i).stripTrailing() : "";
  }

  private void keep(int i) {
    emit(line(i), i);
  }

  private void emit(String line, int i) {
    made.add(line);
    origins.add(i + 1);
  }

  private void verbatim(String fence) {
    keep(at++);
    while (at < chapter.lines().size()) {
      keep(at++);
      if (made.getLast().equals(fence)) return;
    }
  }

  private void formula() {
    int start = at++;
    var tex = new ArrayList<String>();
    boolean opened = line(at++).equals("++++");
    while (opened && at < chapter.lines().size() && !line(at).equals("++++")) tex.add(line(at++));
    if (!opened || at++ >= chapter.lines().size()) {
      problem(start, "math: [math] needs a line ++++ below it and another after the formula");
      return;
    }
    place("mathblock", "", String.join("\n", tex), start);
  }

  private void block(String line) {
    var match = BLOCK.matcher(line);
    if (!match.matches()) return;
    String name = match.group(1), target = match.group(2);
    if (OTHERS.matcher(name).matches()) {
      keep(at++);
    } else if (macros.containsKey(name)) {
      place(name, target, match.group(3), at++);
    } else {
      problem(
          at, "%s: no such macro; there are include, figure, picture and claim".formatted(name));
      keep(at++);
    }
  }

  private void typed() {
    problem(
        at, "source: Java in the book is cut from the sources; write include::java:Type#member[]");
    keep(at++);
  }

  /// A mark as a paragraph of its own, whatever stands around the macro.
  private void place(String name, String target, String body, int start) {
    boolean below = !made.isEmpty() && !made.getLast().isEmpty();
    if (below && !ABOVE.matcher(made.getLast()).matches()) emit("", start);
    emit(expand(name, new Call(chapter, start + 1, target, body), 0), start);
    if (!line(at).isEmpty() && !line(at).equals("+")) emit("", start);
  }

  /// Lines up to a blank one or a block, with the macros in them.
  private void paragraph() {
    int start = at++;
    while (at < chapter.lines().size() && isText(line(at))) at++;
    String text = String.join("\n", chapter.lines().subList(start, at));
    String replaced = Inline.replace(text, found -> inline(found, start));
    int i = start;
    for (String line : replaced.split("\n", -1)) emit(line.stripTrailing(), i++);
  }

  private static boolean isText(String line) {
    return !line.isEmpty()
        && !line.equals("[math]")
        && !TYPED.matcher(line).matches()
        && !line.startsWith("//")
        && !FENCE.matcher(line).matches()
        && !BLOCK.matcher(line).matches();
  }

  private String inline(Inline.Found found, int start) {
    if (!found.closed()) {
      problem(
          start + found.line(),
          found.name()
              + ": the bracket does not close in this paragraph; a bracket alone in a formula is"
              + " \\lbrack or \\rbrack");
      return "\n".repeat(found.lines());
    }
    var call = new Call(chapter, start + found.line() + 1, found.target(), found.body());
    return expand(found.name(), call, found.lines());
  }

  private String expand(String name, Call call, int lines) {
    try {
      return fragments.mark(macro(name).expand(call), lines);
    } catch (IllegalArgumentException e) {
      problem(call.line() - 1, String.valueOf(e.getMessage()));
      return fragments.mark(Fragment.of("", ""), lines);
    }
  }

  private Macro macro(String name) {
    var macro = macros.get(name);
    if (macro == null) throw new IllegalStateException("no macro '" + name + "'");
    return macro;
  }

  private void problem(int i, String message) {
    problems.add(new Problem(chapter.file(), i + 1, message));
  }
}
