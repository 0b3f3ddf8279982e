// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `tacit theorem list|check`: the theorems, and whether they hold.
@Command(
    name = "theorem",
    description = "List the theorems, and check them by their two sides.",
    synopsisSubcommandLabel = "list|check [ID...]",
    mixinStandardHelpOptions = true,
    subcommands = {TheoremList.class, TheoremCheck.class})
public final class Theorem implements Runnable {
  @Spec private CommandSpec command;

  /// `tacit theorem` alone shows what there is to say.
  @Override
  public void run() {
    command.commandLine().usage(command.commandLine().getOut());
  }
}
