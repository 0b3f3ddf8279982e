// SPDX-License-Identifier: Apache-2.0

/// One class a command. To add one:
///
/// 1. Write `Some` here, `@Command(name = "some", description = "…")`, a `Callable<Integer>` whose
///    result is the exit status: 0, or 1 for a check that did not hold.
/// 2. Mix in [tacit.examples.command.Output] for `--json`, and [tacit.examples.command.Compute] for
///    `--seed`, `--threads` and `--device` where they matter.
/// 3. Throw [tacit.examples.command.UserError] for bad input; its message becomes the one line.
/// 4. Name the class in `subcommands` of [tacit.examples.Main].
@NullMarked
package tacit.examples.command;

import org.jspecify.annotations.NullMarked;
