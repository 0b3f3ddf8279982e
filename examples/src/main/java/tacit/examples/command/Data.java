// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `tacit data list|fetch|verify|make`: the data sets on this machine.
@Command(
    name = "data",
    description = "List, fetch, verify and make data sets.",
    synopsisSubcommandLabel = "list|fetch NAME|verify NAME|make NAME",
    mixinStandardHelpOptions = true,
    subcommands = {DataList.class, DataFetch.class, DataVerify.class, DataMake.class})
public final class Data implements Runnable {
  @Spec private CommandSpec command;

  /// `tacit data` alone shows what there is to say.
  @Override
  public void run() {
    command.commandLine().usage(command.commandLine().getOut());
  }
}
