// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass.neurons;

import java.util.stream.IntStream;
import tacit.autodiff.Seed;
import tacit.examples.sweep.Descent;
import tacit.examples.sweep.Head;
import tacit.examples.sweep.Lesson;
import tacit.examples.sweep.Mlp;
import tacit.examples.sweep.Model;
import tacit.examples.sweep.RateDrop;
import tacit.examples.sweep.Task;
import tacit.nn.data.FashionHierarchy;
import tacit.nn.data.ImageSet;

/// Clean images of Fashion-MNIST, 14 by 14 pixels, of which a network of three hidden layers of 64
/// neurons with batch normalization is told the superclasses: steps of 50 images with momentum 0.9
/// at the rate 0.1, a fifth of it after 60, 92 and 96 % of the epochs.
///
/// @param data name of the data set
/// @param perLabel training images of each of the ten classes
/// @param tests test images
record Clothes(
    String data, FashionHierarchy hierarchy, int perLabel, int tests, int epochs, long seed) {
  private static final int LAYERS = 3, WIDTH = 64;

  private Task.Fashion task() {
    return new Task.Fashion(data, hierarchy, perLabel, 2, 0, tests);
  }

  private Seed drawing() {
    return new Seed(seed).child("data");
  }

  Lesson lesson() {
    return task().draw(drawing());
  }

  /// The training images, 28 by 28 pixels, in the order of the lesson.
  ImageSet images() {
    return task().images(drawing());
  }

  Model model() {
    var network = Mlp.of(WIDTH).withDepth(LAYERS).withBatchNorm(true).with(Head.SOFTMAX);
    var falls = IntStream.of(60, 92, 96).map(percent -> epochs * percent / 100);
    var drop = new RateDrop(0.2, falls.distinct().boxed().toList());
    return new Model(network, Descent.of(0.1, 50, epochs, drop).withMomentum(0.9));
  }

  Seed training() {
    return new Seed(seed).child("model");
  }
}
