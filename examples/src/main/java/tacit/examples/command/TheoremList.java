// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tacit.examples.claim.TheoremEntry;
import tacit.examples.claim.Theorems;

/// `tacit theorem list`: what is claimed, under which assumption, and by whom.
@Command(
    name = "list",
    description = "Every theorem: statement, assumption, source, class, figure.",
    mixinStandardHelpOptions = true)
public final class TheoremList implements Callable<Integer> {
  @Mixin private Output output;

  @Override
  public Integer call() {
    var entries = Theorems.all().stream().map(TheoremEntry::of).toList();
    var texts = entries.stream().map(TheoremEntry::text);
    output.print(entries, texts.collect(Collectors.joining("%n".formatted())));
    return 0;
  }
}
