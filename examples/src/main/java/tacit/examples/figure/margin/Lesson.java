// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.nn.data.DataSets;
import tacit.nn.data.Split;
import tacit.nn.train.Samples;

/// Images as rows of numbers from 0 to 1, `(n, d)`, with the labels that a network is told, and
/// others with their true labels to test it on.
public record Lesson(Tensor inputs, Indices labels, Tensor testInputs, Indices testLabels) {
  public static final int CLASSES = 10;

  /// Some of a set's training images, drawn from the seed, and the first of its test images; all of
  /// these, if there are fewer.
  public static Lesson drawn(String data, int images, int tests, Seed seed) {
    Split all = DataSets.load(data);
    var train = all.train().split(seed.generator(), images).train();
    int[] first = IntStream.range(0, Math.min(tests, all.test().size())).toArray();
    return new Lesson(
        train.rows(train.all()), train.labels(), all.test().rows(first), all.test().labels(first));
  }

  /// The same with each training label replaced, with probability `share`, by any class, perhaps
  /// the same. Labels replaced at one share are also replaced, by the same class, at a larger one.
  public Lesson withNoise(double share, Seed seed) {
    RandomGenerator random = seed.generator();
    int[] told = labels.toArray();
    for (int i = 0; i < told.length; i++) {
      double draw = random.nextDouble();
      int other = random.nextInt(CLASSES);
      if (draw < share) told[i] = other;
    }
    return new Lesson(inputs, Indices.of(told), testInputs, testLabels);
  }

  public Samples train() {
    return Samples.of(inputs, labels);
  }

  public Samples test() {
    return Samples.of(testInputs, testLabels);
  }
}
