// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.nn.Padding;
import tacit.nn.data.DataSets;
import tacit.nn.data.ImageSet;
import tacit.theory.ntk.ConvKernel;
import tacit.theory.ntk.DenseKernel;
import tacit.theory.ntk.DualKernel;
import tacit.theory.ntk.FlattenKernel;
import tacit.theory.ntk.GlobalAveragePoolKernel;
import tacit.theory.ntk.GramOptions;
import tacit.theory.ntk.KernelLayer;
import tacit.theory.ntk.KernelNetwork;
import tacit.theory.ntk.depth.NtkSpectrum;
import tacit.theory.ntk.dual.ReluDual;
import tacit.theory.ntk.inference.GradientDescentMse;
import tacit.theory.ntk.inference.Ridge;

/// A ReLU network of `depth` convolutions at the critical point, once with its pixels flattened and
/// once with their mean taken: the condition number of its tangent kernel on small images, and what
/// kernel regression with it gets right.
///
/// Images are averaged over blocks of 4 × 4 and standardized by mean and spread of the training
/// ones.
///
/// @param images how many training images
/// @param tests how many test images
record PoolingRun(String data, int depth, boolean pooled, int images, int tests) implements Run {
  private static final long serialVersionUID = 1;
  private static final int BLOCK = 4;
  private static final double RIDGE = 1e-10;

  @Override
  public Table rows() {
    var split = DataSets.load(data);
    ImageSet first = split.train().subset(IntStream.range(0, images).toArray());
    ImageSet second = split.test().subset(IntStream.range(0, tests).toArray());
    Tensor train = shrunk(first), test = shrunk(second);
    double mean = ImageSample.mean(train), std = ImageSample.std(train);
    Tensor x = ImageSample.scaled(train, mean, std);
    var network = network();
    var options = GramOptions.usual().withThreads(1);
    Tensor dd = network.gram(x, options).ntk();
    Tensor td = network.gram(ImageSample.scaled(test, mean, std), x, options).ntk();
    return table(dd, accuracy(dd, td, first.labels(), second.labels(), first.classes()));
  }

  private KernelNetwork network() {
    List<KernelLayer> layers = new ArrayList<>();
    for (int l = 0; l < depth; l++) {
      layers.add(ConvKernel.ntk(Shape.of(3, 3), Padding.CIRCULAR, 2, 0));
      layers.add(new DualKernel(ReluDual.relu()));
    }
    layers.add(pooled ? new GlobalAveragePoolKernel() : new FlattenKernel());
    layers.add(DenseKernel.ntk(2, 0));
    return KernelNetwork.of(layers.toArray(KernelLayer[]::new));
  }

  private Table table(Tensor dd, double accuracy) {
    return Table.of("data", "depth", "top", "kappa", "theta_00", "theta_01", "accuracy")
        .row(
            data,
            depth,
            pooled ? "pooled" : "flattened",
            NtkSpectrum.of(dd).conditionNumber(),
            dd.get(0, 0),
            dd.get(0, 1),
            accuracy);
  }

  private static double accuracy(
      Tensor dd, Tensor td, Indices labels, Indices testLabels, int classes) {
    Tensor y = ImageSample.targets(labels, classes);
    var flow = GradientDescentMse.of(dd, y, 1, Ridge.relative(RIDGE));
    return Scores.accuracy(flow.predict(Double.POSITIVE_INFINITY, td).test(), testLabels);
  }

  /// `(n, h/4, w/4, c)`, the mean of each block of 4 × 4 pixels.
  static Tensor shrunk(ImageSet set) {
    Shape s = set.inputShape();
    int h = s.size(0) / BLOCK, w = s.size(1) / BLOCK, c = s.size(2), n = set.size();
    double[] all = set.inputs(DType.FLOAT64, set.all()).toDoubles();
    double[] small = new double[n * h * w * c];
    for (int from = 0; from < all.length; from++) {
      int channel = from % c, x = from / c % s.size(1);
      int y = from / c / s.size(1) % s.size(0), i = from / s.count();
      if (y / BLOCK >= h || x / BLOCK >= w) continue;
      small[((i * h + y / BLOCK) * w + x / BLOCK) * c + channel] += all[from] / (BLOCK * BLOCK);
    }
    return Tensor.of(Shape.of(n, h, w, c), small);
  }
}
