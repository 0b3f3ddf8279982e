// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis;

import java.util.stream.IntStream;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Buffers;
import tacit.autodiff.kernel.Cpu;
import tacit.autodiff.kernel.Kernels;
import tacit.nn.data.DataSets;
import tacit.nn.data.Split;
import tacit.nn.data.WhitenedComponents;
import tacit.nn.train.Samples;

/// The first training images of a set and all its test images, as whitened principal components of
/// the former, with their classes. Shapes `(n, k)`, FLOAT64.
public record Lesson(Tensor inputs, Indices labels, Tensor testInputs, Indices testLabels) {
  public static final int IMAGES = 2_000, COMPONENTS = 50, CLASSES = 10;

  /// The first 2,000 images in 50 components.
  public static Lesson of(String data) {
    return of(data, IMAGES, COMPONENTS);
  }

  /// The first `images`, in the order of the file; all, if there are fewer.
  public static Lesson of(String data, int images, int components) {
    Split all = DataSets.load(data);
    int[] first = IntStream.range(0, Math.min(images, all.train().size())).toArray();
    Tensor train = all.train().rows(first), test = all.test().rows(all.test().all());
    Kernels on = Cpu.kernels(1, Buffers.fresh());
    var by = WhitenedComponents.of(train, components, on);
    return new Lesson(
        by.of(train, on), all.train().labels(first), by.of(test, on), all.test().labels());
  }

  public Samples train() {
    return Samples.of(inputs, labels);
  }

  public Samples test() {
    return Samples.of(testInputs, testLabels);
  }
}
