// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `tacit completion bash|zsh`: a script that teaches the shell our commands and options.
///
/// The script is bash's; zsh reads it through its emulation of bash's completion.
@Command(
    name = "completion",
    description = "Print a completion script for the shell.",
    footer = {"", "To use it now: source <(tacit completion bash)"},
    mixinStandardHelpOptions = true)
public final class Completion implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "bash|zsh",
      description = "The shell that is to complete (default: bash).")
  private String shell = "bash";

  @Spec private CommandSpec command;

  @Override
  public Integer call() {
    var root = command.root().commandLine();
    root.getOut().print(prologue() + AutoComplete.bash(root.getCommandName(), root));
    return 0;
  }

  private String prologue() {
    return switch (shell) {
      case "bash" -> "";
      case "zsh" -> "autoload -U +X compinit && compinit\n";
      default -> throw new UserError("no script for shell '" + shell + "': expected bash or zsh");
    };
  }
}
