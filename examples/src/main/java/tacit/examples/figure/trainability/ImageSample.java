// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import java.util.stream.IntStream;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.data.DataSets;
import tacit.nn.data.ImageSet;

/// The first `m` training and `n` test images of a set as rows, each of the two parts standardized
/// by its own mean and spread over all its pixels and channels.
///
/// First means first in the official order, so a folder that holds only the beginning of a set's
/// files gives the same numbers as the whole set: the exact-pixel CIFAR-10 records of which only
/// 4,000 and 1,000 are at hand lie in `TACIT_DATA/cifar-10` under their own names
/// (`data_batch_1_first4000.bin`), and are read as what they are, a part. Images that were
/// compressed in between give other numbers, which the figures' verdicts notice.
///
/// @param train `(m, d)`
/// @param test `(n, d)`
/// @param labels of the training images
/// @param testLabels of the test images
record ImageSample(Tensor train, Tensor test, Indices labels, Indices testLabels, int classes) {
  static ImageSample of(String data, int m, int n) {
    var split = DataSets.load(data);
    ImageSet train = first(split.train(), m), test = first(split.test(), n);
    return new ImageSample(
        standardized(rows(train)),
        standardized(rows(test)),
        train.labels(),
        test.labels(),
        train.classes());
  }

  private static ImageSet first(ImageSet set, int count) {
    if (set.size() < count) {
      throw new IllegalArgumentException(
          "%s has %d images (%s); this figure needs the first %d"
              .formatted(set.name(), set.size(), set.provenance(), count));
    }
    return set.subset(IntStream.range(0, count).toArray());
  }

  private static Tensor rows(ImageSet set) {
    return set.inputs(DType.FLOAT64, set.all())
        .reshape(Shape.of(set.size(), set.inputShape().count()));
  }

  /// `(x − mean) / std` with one mean and one spread, the population's.
  static Tensor standardized(Tensor x) {
    return scaled(x, mean(x), std(x));
  }

  static Tensor scaled(Tensor x, double mean, double std) {
    double[] values = x.toDoubles();
    for (int i = 0; i < values.length; i++) values[i] = (values[i] - mean) / std;
    return Tensor.of(x.shape(), values);
  }

  static double mean(Tensor x) {
    double sum = 0;
    for (double each : x.toDoubles()) sum += each;
    return sum / x.shape().count();
  }

  static double std(Tensor x) {
    double mean = mean(x), sum = 0;
    for (double each : x.toDoubles()) sum += (each - mean) * (each - mean);
    return Math.sqrt(sum / x.shape().count());
  }

  /// The same images, each scaled to `‖x‖² = d`.
  ImageSample onSphere() {
    return new ImageSample(onSphere(train), onSphere(test), labels, testLabels, classes);
  }

  private static Tensor onSphere(Tensor x) {
    int d = x.shape().size(1);
    double[] values = x.toDoubles();
    for (int i = 0; i < x.shape().size(0); i++) {
      double sum = 0;
      for (int j = 0; j < d; j++) sum += values[i * d + j] * values[i * d + j];
      double scale = Math.sqrt(d / sum);
      for (int j = 0; j < d; j++) values[i * d + j] *= scale;
    }
    return Tensor.of(x.shape(), values);
  }

  /// One-hot labels of the training images less the mean of each column, `(m, classes)`.
  Tensor targets() {
    return targets(labels, classes);
  }

  static Tensor targets(Indices labels, int classes) {
    int m = labels.size();
    double[] y = new double[m * classes];
    for (int i = 0; i < m; i++) y[i * classes + labels.get(i)] = 1;
    for (int c = 0; c < classes; c++) {
      double mean = 0;
      for (int i = 0; i < m; i++) mean += y[i * classes + c] / m;
      for (int i = 0; i < m; i++) y[i * classes + c] -= mean;
    }
    return Tensor.of(Shape.of(m, classes), y);
  }
}
