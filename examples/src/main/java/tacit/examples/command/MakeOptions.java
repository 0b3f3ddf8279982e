// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tacit.autodiff.Seed;
import tacit.nn.data.IsSameClassTask.Counts;
import tacit.nn.data.MadeSet;
import tacit.nn.data.PathfinderSet;
import tacit.nn.data.SameClassSet;
import tacit.nn.data.pathfinder.PathfinderParams;

/// Mixin of `tacit data make`: what the images look like.
final class MakeOptions {
  @Option(
      names = "--length",
      paramLabel = "L",
      description = "pathfinder: paddles of a path (default: 3).")
  private @Nullable Integer length;

  @Option(
      names = "--kind",
      paramLabel = "NAME",
      description =
          "pathfinder: lite-32, lite-40 or lite-48, by the pixels of a side, or published,"
              + " 150 x 150 with many distractors (default: lite-40).")
  private @Nullable String kind;

  @Option(
      names = "--distance",
      paramLabel = "PIXELS",
      description = "is-same-class: columns between the two images, 0 to 114 (default: 112).")
  private @Nullable Integer distance;

  @Option(
      names = "--train",
      paramLabel = "N",
      converter = Values.OneOrMore.class,
      description = "Training images (default: as many as 'tacit data fetch' makes).")
  private @Nullable Integer train;

  @Option(
      names = "--test",
      paramLabel = "N",
      converter = Values.OneOrMore.class,
      description = "Test images (default: as many as 'tacit data fetch' makes).")
  private @Nullable Integer test;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Where the random numbers start (default: ${DEFAULT-VALUE}).")
  private long seed;

  /// The set that the options describe.
  MadeSet set(String name) {
    var sets = new LinkedHashMap<String, MadeSet>();
    sets.put("pathfinder", PathfinderSet.usual());
    sets.put("is-same-class", SameClassSet.usual());
    return switch (Choice.of("NAME", name, sets)) {
      case PathfinderSet usual -> pathfinder(usual);
      case SameClassSet usual -> sameClass(usual);
    };
  }

  private MadeSet pathfinder(PathfinderSet usual) {
    if (distance != null) throw new UserError("--distance goes with is-same-class, not pathfinder");
    var params =
        Choice.of("--kind", kind == null ? "lite-40" : kind, kinds())
            .apply(length == null ? usual.params().pathLength() : length);
    return new PathfinderSet(
        params, given(train, usual.train()), given(test, usual.test()), new Seed(seed));
  }

  private MadeSet sameClass(SameClassSet usual) {
    if (length != null) throw new UserError("--length goes with pathfinder, not is-same-class");
    if (kind != null) throw new UserError("--kind goes with pathfinder, not is-same-class");
    var counts =
        new Counts(given(train, usual.counts().train()), given(test, usual.counts().test()));
    return new SameClassSet(given(distance, usual.distance()), counts, new Seed(seed));
  }

  private static int given(@Nullable Integer value, int usual) {
    return value == null ? usual : value;
  }

  private static SequencedMap<String, IntFunction<PathfinderParams>> kinds() {
    var kinds = new LinkedHashMap<String, IntFunction<PathfinderParams>>();
    kinds.put("lite-32", PathfinderParams::lite32);
    kinds.put("lite-40", PathfinderParams::lite40);
    kinds.put("lite-48", PathfinderParams::lite48);
    kinds.put("published", PathfinderParams::published);
    return kinds;
  }
}
