// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.IntConsumer;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.nn.data.IsSameClassTask.Counts;

/// The small task of [IsSameClass] in 256 levels, of the images that come with this module. The
/// background is the level nearest to their mean.
///
/// @param distance columns between the two images
public record SameClassSet(int distance, Counts counts, Seed seed) implements MadeSet {
  static final String NAME = "is-same-class";

  /// Changes whenever the same parameters and seed give other images.
  private static final int VERSION = 1;

  /// Images at distance 112, 500 and 1,000 pairs.
  public static SameClassSet usual() {
    return new SameClassSet(112, Counts.SMALL, new Seed(0));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> classNames() {
    return List.of("different classes", "the same class");
  }

  @Override
  public int size() {
    return counts.train() + counts.test();
  }

  @Override
  public SequencedMap<String, Object> parameters() {
    var words = new LinkedHashMap<String, Object>();
    words.put("version", VERSION);
    words.put("seed", seed.value());
    words.put("train", counts.train());
    words.put("test", counts.test());
    words.put("distance", distance);
    words.put("images", "fashion-mnist-embedded");
    return words;
  }

  @Override
  public Split draw(int threads, IntConsumer progress) {
    var done = new Drawn.Count(progress);
    var task = IsSameClassTask.small(DataSets.embedded(), counts, distance, seed);
    return new Split(
        part("training", task.train(), threads, done), part("test", task.test(), threads, done));
  }

  private ImageSet part(String called, IsSameClass pairs, int threads, Drawn.Count done) {
    double mean = IsSameClassTask.FASHION.mean().getFirst();
    double std = IsSameClassTask.FASHION.std().getFirst();
    byte[][] levels = new byte[pairs.size()][];
    Drawn.each(
        pairs.size(),
        threads,
        done,
        i -> {
          double[] x = pairs.inputs(DType.FLOAT64, i).toDoubles();
          for (int p = 0; p < x.length; p++) x[p] = x[p] * std + mean;
          levels[i] = Drawn.levels(x);
        });
    var pixels = Pixels.owning(pairs.inputShape(), Arrays.asList(levels));
    String story = "%d %s pairs of Fashion-MNIST images".formatted(pairs.size(), called);
    return new ImageSet(NAME, story, pixels, pairs.pairs().labels(), classNames());
  }
}
