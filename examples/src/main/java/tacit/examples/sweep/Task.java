// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep;

import java.io.Serializable;
import java.util.stream.IntStream;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.nn.data.DataSets;
import tacit.nn.data.FashionHierarchy;
import tacit.nn.data.HiddenLabels;
import tacit.nn.data.ImageSet;
import tacit.nn.data.MeanPooled;
import tacit.nn.data.SyntheticClusters;

/// What the models of a sweep learn.
public sealed interface Task extends Serializable {
  /// Draws the examples; all models of one seed get the same ones.
  Lesson draw(Seed seed);

  /// Clusters that a class is made of.
  record Clusters(SyntheticClusters sizes) implements Task {
    @Override
    public Lesson draw(Seed seed) {
      var drawn = sizes.draw(seed);
      return new Lesson(drawn.train(), drawn.test());
    }
  }

  /// Fashion-MNIST, its ten classes hidden below superclasses, `x = (pooled − mean)/std + noise ε`,
  /// `ε ~ N(0, I)` drawn once. Mean and std are those of all pixels of the training images.
  ///
  /// @param data name of the data set
  /// @param perLabel training images of each of the ten classes
  /// @param window `q`, means are taken over `q × q` pixels
  /// @param noise its standard deviation
  /// @param tests the first so many test images; all, if there are fewer
  record Fashion(
      String data, FashionHierarchy hierarchy, int perLabel, int window, double noise, int tests)
      implements Task {
    @Override
    public Lesson draw(Seed seed) {
      ImageSet train = images(seed);
      ImageSet test = first(DataSets.load(data).test());
      Tensor pixels = pooled(train);
      var scale = Standardized.of(pixels);
      return new Lesson(
          hidden(scale.of(pixels, noise, seed.child("noise")), train),
          hidden(scale.of(pooled(test), noise, seed.child("test noise")), test));
    }

    /// The training images of [#draw] as they were before pooling, in its order.
    public ImageSet images(Seed seed) {
      var all = DataSets.load(data).train();
      return all.stratified(seed.child("images").generator(), perLabel);
    }

    private ImageSet first(ImageSet test) {
      int count = Math.min(tests, test.size());
      return test.subset(IntStream.range(0, count).toArray());
    }

    private Tensor pooled(ImageSet set) {
      return new MeanPooled(set, window).inputs(DType.FLOAT64, set.all());
    }

    private HiddenLabels hidden(Tensor inputs, ImageSet of) {
      return HiddenLabels.of(inputs, of.labels(), hierarchy.hierarchy());
    }
  }
}
