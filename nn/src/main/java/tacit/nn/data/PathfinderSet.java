// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.IntConsumer;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.nn.data.pathfinder.Pathfinder;
import tacit.nn.data.pathfinder.PathfinderParams;

/// Pictures of [Pathfinder] in 256 levels, from the streams `train` and `test` of the seed.
///
/// @param train number of training images
/// @param test number of test images
public record PathfinderSet(PathfinderParams params, int train, int test, Seed seed)
    implements MadeSet {
  static final String NAME = "pathfinder";

  public PathfinderSet {
    ImagePairs.atLeastOne("training images", train);
    ImagePairs.atLeastOne("test images", test);
  }

  /// Paths of 3 paddles on 40 x 40 pixels, 12,000 and 1,000 images.
  public static PathfinderSet usual() {
    return new PathfinderSet(PathfinderParams.lite40(3), 12_000, 1_000, new Seed(0));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> classNames() {
    return List.of("tips of different paths", "tips of one path");
  }

  @Override
  public int size() {
    return train + test;
  }

  @Override
  public SequencedMap<String, Object> parameters() {
    var words = new LinkedHashMap<String, Object>();
    words.put("version", Pathfinder.VERSION);
    words.put("seed", seed.value());
    words.put("train", train);
    words.put("test", test);
    words.put("canvas", params.canvas());
    words.put("padding", params.padding());
    words.put("seed_distance", params.seedDistance());
    words.put("paddle_length", params.paddleLength());
    words.put("thickness", params.thickness());
    words.put("margin", params.margin());
    words.put("continuity", params.continuity());
    words.put("marker_radius", params.markerRadius());
    words.put("path_length", params.pathLength());
    words.put("distractors", params.distractors());
    words.put("distractor_length", params.distractorLength());
    words.put("halved", params.halved());
    return words;
  }

  @Override
  public Split draw(int threads, IntConsumer progress) {
    var done = new Drawn.Count(progress);
    return new Split(
        part("training", train, seed.child("train"), threads, done),
        part("test", test, seed.child("test"), threads, done));
  }

  private ImageSet part(String called, int n, Seed stream, int threads, Drawn.Count done) {
    var source = Pathfinder.of(params, stream);
    byte[][] levels = new byte[n][];
    int[] labels = new int[n];
    Drawn.each(
        n,
        threads,
        done,
        i -> {
          var sample = source.sample(i);
          levels[i] = Drawn.levels(sample.image().toDoubles());
          labels[i] = sample.label();
        });
    var pixels = Pixels.owning(Shape.of(params.side(), params.side(), 1), Arrays.asList(levels));
    String story = "%d %s images drawn by Pathfinder %d".formatted(n, called, Pathfinder.VERSION);
    return new ImageSet(NAME, story, pixels, Indices.of(labels), classNames());
  }
}
