// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tacit.nn.locality.InputGradientChange;
import tacit.nn.train.Recipe;

/// Mixin of `tacit train`: the penalty on networks whose patches leave each other's gradients as
/// they are.
final class ChangeOptions {
  @Option(
      names = "--gradient-change",
      paramLabel = "LAMBDA",
      description =
          "Adds LAMBDA times gradient_change to the loss: how little the gradient by the pixels of"
              + " one patch turns as another patch is exchanged, from 0 to 1; it pulls a network"
              + " towards looking far. With 0 it is only measured, on the first batch of an epoch.")
  private @Nullable Double lambda;

  @Mixin private PatchOptions patches;

  /// The recipe with what was asked for, if anything was.
  Recipe added(Recipe recipe) {
    if (lambda != null) return recipe.with(InputGradientChange.of(lambda, patches.pairs()));
    if (patches.given().isEmpty()) return recipe;
    throw new UserError(
        patches.given() + " goes with --gradient-change LAMBDA, which may be 0 to measure only");
  }
}
