// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import java.io.Serializable;

/// How large a network of [Perceptron] is and how it is trained.
///
/// @param images training images
/// @param tests test images
/// @param width units in each of the two hidden layers
/// @param rate learning rate
/// @param batch examples a step
/// @param epochs the most
/// @param every the stop is tested after so many epochs
record Setup(int images, int tests, int width, double rate, int batch, int epochs, int every)
    implements Serializable {
  private static final int ALL = 10_000;

  /// Small enough for seconds.
  static Setup small() {
    return new Setup(500, 2_000, 64, 0.1, 32, 600, 5);
  }

  /// Between the two: small enough for seconds, and large enough for orders that chance would blur.
  static Setup medium(int epochs) {
    return new Setup(1_000, 2_000, 128, 0.1, 64, epochs, 1);
  }

  /// Two hidden layers of 256 units learn 2,000 images.
  static Setup large(int epochs) {
    return new Setup(2_000, ALL, 256, 0.1, 64, epochs, 1);
  }

  Setup withRate(double other) {
    return new Setup(images, tests, width, other, batch, epochs, every);
  }
}
