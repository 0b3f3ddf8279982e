// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Optional;
import picocli.CommandLine.Option;
import tacit.autodiff.Seed;
import tacit.nn.data.ImageSet;
import tacit.nn.data.Split;

/// Mixin of `tacit train`: where the result goes, and of which images it keeps representations.
final class ModelOptions {
  @Option(
      names = "--out",
      paramLabel = "MODEL",
      required = true,
      description = "Folder for weights.safetensors, arch.json, rep.npz and training.json.")
  private Path out = Path.of("");

  @Option(
      names = "--resume",
      description = "Go on from the checkpoint in MODEL; the result has the same bits.")
  private boolean resume;

  @Option(
      names = "--rep-images",
      paramLabel = "N",
      description =
          "Images of each class in rep.npz, and as many for testing (default: ${DEFAULT-VALUE}).")
  private int perClass = 50;

  @Option(
      names = "--rep-set",
      paramLabel = "SET",
      description = "Which images: train or test (default: ${DEFAULT-VALUE}).")
  private String set = "train";

  @Option(
      names = "--rep-layers",
      paramLabel = "WHEN",
      description =
          "Layers before (pre) or after (post) their activation (default: ${DEFAULT-VALUE}).")
  private String when = "post";

  Path out() {
    return out;
  }

  boolean resume() {
    return resume;
  }

  boolean before() {
    var known = new LinkedHashMap<String, Boolean>();
    known.put("pre", true);
    known.put("post", false);
    return Choice.of("--rep-layers", when, known);
  }

  /// The images of which representations are kept.
  ImageSet kept(Split split, Seed seed) {
    var known = new LinkedHashMap<String, ImageSet>();
    known.put("train", split.train());
    known.put("test", split.test());
    return some(Choice.of("--rep-set", set, known), seed.child("rep"));
  }

  /// Test images beside kept ones of training, as many of each class.
  Optional<ImageSet> others(Split split, Seed seed) {
    if (set.equals("test")) return Optional.empty();
    return Optional.of(some(split.test(), seed.child("rep-test")));
  }

  private ImageSet some(ImageSet images, Seed seed) {
    int fewest = Arrays.stream(images.classCounts()).min().orElse(0);
    if (perClass < 1) throw new UserError("--rep-images is " + perClass + ": expected 1 or more");
    return images.stratified(seed.generator(), Math.min(perClass, fewest));
  }
}
