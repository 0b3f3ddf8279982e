// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Mixin of every command that answers: text for people, or one JSON document with `--json`.
///
/// Only the answer goes to standard output; progress and logs go to [#progress()].
public final class Output {
  @Option(names = "--json", description = "Print one JSON document and nothing else.")
  private boolean json;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /// Prints the answer in the form that was asked for. `value` is a record, a map or a list.
  public void print(Object value, String text) {
    var out = command.commandLine().getOut();
    out.println(json ? write(value) : text);
    out.flush();
  }

  /// Prints a line for people at once; nothing with `--json`.
  public void line(String text) {
    if (json) return;
    command.commandLine().getOut().println(text);
    command.commandLine().getOut().flush();
  }

  /// Prints the document of an answer whose lines are out already; nothing without `--json`.
  public void document(Object value) {
    if (json) print(value, "");
  }

  public boolean isJson() {
    return json;
  }

  /// Standard error, for what happens on the way.
  public PrintWriter progress() {
    return command.commandLine().getErr();
  }

  /// Standard error, for the progress of long work.
  Progress.Screen screen() {
    return Progress.Screen.of(progress());
  }

  /// Prints one line of an error, as it would be printed for an exception, and gives its status.
  int error(String message) {
    progress().println(command.qualifiedName(": ") + ": " + message);
    progress().flush();
    return CommandLine.ExitCode.USAGE;
  }

  /// Prints such a line below the progress of work that is still under way.
  void errorBelow(String message) {
    if (screen().terminal()) progress().println();
    int _ = error(message);
  }

  /// The command as it was typed, and can be again.
  public String typed() {
    var root = command.root().commandLine().getParseResult();
    return "tacit " + ShellWords.of(root.originalArgs());
  }

  /// A value as JSON text.
  static String write(Object value) {
    return JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValueAsString(value);
  }
}
