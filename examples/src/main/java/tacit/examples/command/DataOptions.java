// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tacit.autodiff.Seed;
import tacit.nn.data.DataSets;
import tacit.nn.data.Places;
import tacit.nn.data.Split;

/// Mixin of the commands that learn from images.
final class DataOptions {
  @Option(
      names = "--data",
      paramLabel = "NAME",
      required = true,
      description = "The data set, for example fashion-mnist; see 'tacit data list'.")
  private String name = "";

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      description = "Folder with the data set's files (default: the system's and the cache).")
  private @Nullable Path folder;

  @Option(
      names = "--images",
      paramLabel = "N",
      description = "Training images of each class, drawn by the seed (default: all).")
  private @Nullable Integer perClass;

  Split split(long seed) {
    var places = folder == null ? Places.standard() : Places.standard().with(folder);
    var all = DataSets.load(name, places);
    if (perClass == null) return all;
    if (perClass < 1) throw new UserError("--images is " + perClass + ": expected 1 or more");
    var random = new Seed(seed).child("images").generator();
    return new Split(all.train().stratified(random, perClass), all.test());
  }
}
