// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.published.digits;

import java.util.Arrays;
import java.util.stream.IntStream;
import tacit.autodiff.Indices;
import tacit.autodiff.kernel.Kernels;
import tacit.nn.data.DataSets;
import tacit.nn.data.ImageSet;
import tacit.nn.data.Split;
import tacit.nn.data.WhitenedComponents;
import tacit.nn.train.Samples;

/// Images as their first 10 principal components, each divided by its deviation, with the label 1
/// if the number of the class is odd and 0 if not, as the loss of one output takes it. What the set
/// calls training and test images have changed places.
record Components(Samples train, Samples test) {
  static final int COUNT = 10;

  static Components of(DigitProtocol protocol, Kernels on) {
    Split all = DataSets.load(protocol.data());
    ImageSet learned = first(all.test(), protocol.images());
    ImageSet others = first(all.train(), protocol.tests());
    var x = learned.rows(learned.all());
    var by = WhitenedComponents.of(x, COUNT, on);
    return new Components(
        Samples.of(by.of(x, on), odd(learned.labels())),
        Samples.of(by.of(others.rows(others.all()), on), odd(others.labels())));
  }

  private static ImageSet first(ImageSet all, int count) {
    return all.subset(IntStream.range(0, Math.min(count, all.size())).toArray());
  }

  private static Indices odd(Indices classes) {
    return Indices.of(Arrays.stream(classes.toArray()).map(k -> k % 2).toArray());
  }
}
