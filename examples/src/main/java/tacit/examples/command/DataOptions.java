// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tacit.autodiff.Seed;
import tacit.nn.data.DataSets;
import tacit.nn.data.Split;

/// Mixin of the commands that learn from images: `--data`, `--data-dir` and `--images`.
final class DataOptions {
  @Option(
      names = "--data",
      paramLabel = "NAME",
      required = true,
      description = "The data set, for example fashion-mnist; see 'tacit data list'.")
  private String name = "";

  @Option(
      names = "--images",
      paramLabel = "N",
      description = "Training images of each class, drawn by the seed (default: all).")
  private @Nullable Integer perClass;

  @Mixin private DataFolder folder;

  Split split(long seed) {
    var all = DataSets.load(name, folder.places());
    if (perClass == null) return all;
    if (perClass < 1) throw new UserError("--images is " + perClass + ": expected 1 or more");
    var random = new Seed(seed).child("images").generator();
    return new Split(all.train().stratified(random, perClass), all.test());
  }
}
