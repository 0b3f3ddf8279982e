// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `tacit tensor end|components|rank|separation`: a hierarchical tensor factorization from any
/// program, looked at.
@Command(
    name = "tensor",
    description = {
      "What is in a hierarchical tensor factorization: its end tensor, the norms of its local components, its ranks along the tree and elsewhere, how strongly it ties a region to the rest.",
      TensorFile.KEYS
    },
    synopsisSubcommandLabel = "end|components|rank|separation",
    mixinStandardHelpOptions = true,
    subcommands = {
      TensorEnd.class,
      TensorComponents.class,
      TensorRank.class,
      TensorSeparation.class
    })
public final class TensorCommand implements Runnable {
  @Spec private CommandSpec command;

  /// `tacit tensor` alone shows what there is to ask.
  @Override
  public void run() {
    command.commandLine().usage(command.commandLine().getOut());
  }
}
