// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tacit.autodiff.Seed;
import tacit.nn.data.DataSets;
import tacit.nn.data.FashionHierarchy;
import tacit.nn.data.Hierarchy;
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

  @Option(
      names = "--hierarchy",
      paramLabel = "NAME",
      description = {
        "Learn superclasses, and keep the classes for measures alone: semantic, half, crossed or pairs of fashion-mnist, superclasses of cifar-100.",
        "rep.npz then has superclasses as labels, classes as sublabels, and answers on segments between images, for c0 (18 passes an image)."
      })
  private @Nullable String hierarchy;

  @Mixin private DataFolder folder;

  /// How classes are gathered in superclasses, if they are to be.
  Optional<Hierarchy> hierarchy() {
    if (hierarchy == null) return Optional.empty();
    var known = new LinkedHashMap<String, Hierarchy>();
    switch (DataSets.named(name).name()) {
      case "fashion-mnist", "fashion-mnist-embedded" -> {
        for (var each : FashionHierarchy.values()) known.put(each.word(), each.hierarchy());
      }
      case "cifar-100" -> known.put("superclasses", Hierarchy.cifar100());
      default ->
          throw new UserError(
              "--hierarchy goes with --data fashion-mnist, fashion-mnist-embedded or cifar-100, not "
                  + name);
    }
    return Optional.of(Choice.of("--hierarchy", hierarchy, known));
  }

  Split split(long seed) {
    var all = DataSets.load(name, folder.places());
    if (perClass == null) return all;
    if (perClass < 1) throw new UserError("--images is " + perClass + ": expected 1 or more");
    var random = new Seed(seed).child("images").generator();
    return new Split(all.train().stratified(random, perClass), all.test());
  }
}
