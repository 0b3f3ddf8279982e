// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class IsSameClassTest {
  private static final Split FASHION = DataSets.embedded();

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_canvas_is_its_two_images_and_zero_elsewhere(Seed seed) {
    int distance = seed.generator().nextInt(115);
    var task = IsSameClassTask.small(FASHION, distance, seed).test();
    Tensor x = task.inputs(DType.FLOAT64, 3, 8);
    int top = task.geometry().top();
    double total = 0;
    for (int side = 0; side < 2; side++) {
      var pair = task.pairs().pairs().get(8);
      Tensor image = task.images().inputs(DType.FLOAT64, side == 0 ? pair.first() : pair.second());
      int left = task.geometry().lefts().get(side);
      for (int p = 0; p < 49; p++) {
        double pixel = image.get(0, p / 7, p % 7, 0);
        assertThat(x.get(1, top + p / 7, left + p % 7, 0)).isEqualTo(pixel);
        total += Math.abs(pixel);
      }
    }
    double painted = Arrays.stream(x.toDoubles()).skip(8 * 128).map(Math::abs).sum();
    // The same 98 numbers in another order.
    assertThat(Math.abs(painted - total)).isLessThanOrEqualTo(98 * Math.ulp(total));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void another_distance_moves_the_same_pairs(Seed seed) {
    var near = IsSameClassTask.small(FASHION, 0, seed).train();
    var far = IsSameClassTask.small(FASHION, 112, seed).train();
    assertThat(far.pairs()).isEqualTo(near.pairs());
    assertThat(near.at(112).geometry()).isEqualTo(far.geometry());
    double[] a = near.inputs(DType.FLOAT64, 0).toDoubles();
    double[] b = far.inputs(DType.FLOAT64, 0).toDoubles();
    Arrays.sort(a);
    Arrays.sort(b);
    assertThat(a).containsExactly(b);
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void the_small_task_is_500_and_1000_pairs_of_four_classes(DType dtype) {
    var task = IsSameClassTask.small(FASHION, 112, new Seed(0));
    assertThat(task.train().size()).isEqualTo(500);
    assertThat(task.test().size()).isEqualTo(1_000);
    assertThat(task.train().inputShape()).isEqualTo(Shape.of(8, 128, 1));
    assertThat(task.train().inputs(dtype, 0, 1, 2).dtype()).isEqualTo(dtype);
    assertThat(task.train().geometry().lefts()).containsExactly(1, 120);
    for (var pair : task.train().pairs().pairs()) {
      assertThat(task.train().images().labels(pair.first(), pair.second()).toArray())
          .containsAnyOf(1, 5, 8, 9);
    }
  }

  @Test
  void the_published_task_is_5000_and_10000_pairs_on_a_square_canvas_in_color() {
    var random = new Seed(0).generator();
    var photographs =
        IntStream.range(0, 20)
            .mapToObj(_ -> {
              byte[] levels = new byte[32 * 32 * 3];
              random.nextBytes(levels);
              return levels;
            })
            .toList();
    var labels = Indices.of(IntStream.range(0, 20).map(i -> i % 10).toArray());
    var set =
        new ImageSet(
            "made up",
            "drawn",
            Pixels.of(Shape.of(32, 32, 3), photographs),
            labels,
            CifarClasses.TEN);
    var task = IsSameClassTask.published(new Split(set, set), 40, new Seed(0));
    assertThat(task.train().size()).isEqualTo(5_000);
    assertThat(task.test().size()).isEqualTo(10_000);
    assertThat(task.test().inputShape()).isEqualTo(Shape.of(224, 224, 3));
    var pair = task.test().pairs().pairs().get(7);
    double level = set.images(pair.second()).to(DType.FLOAT64).get(0, 1, 2, 1);
    // 0.482 and 0.243 are the authors' mean and spread of green; levels come through FLOAT32.
    assertThat(task.test().inputs(DType.FLOAT64, 7).get(0, 97, 134, 1))
        .isCloseTo((level - 0.482) / 0.243, within(Math.ulp(1f) / 0.243));
  }

  @Test
  void labels_are_those_of_the_pairs_and_nearly_balanced() {
    var test = IsSameClassTask.small(FASHION, 0, new Seed(0)).test();
    int[] labels = test.labels(IntStream.range(0, 1_000).toArray()).toArray();
    assertThat(labels).containsExactly(test.pairs().labels().toArray());
    // Binomial with probability 1/2; three standard errors.
    double mean = Arrays.stream(labels).average().orElseThrow();
    assertThat(Math.abs(mean - 0.5)).isLessThan(3 * 0.5 / Math.sqrt(1_000));
  }

  @Test
  void pooled_images_are_means_over_windows() {
    var images = FASHION.test().standardized(Standardization.perChannel(FASHION.train()));
    var pooled = new MeanPooled(images, 4);
    Tensor x = images.inputs(DType.FLOAT64, 5, 17), y = pooled.inputs(DType.FLOAT64, 5, 17);
    double sum = 0, size = 0;
    for (int p = 0; p < 16; p++) {
      double pixel = x.get(1, 8 + p / 4, 12 + p % 4, 0);
      sum += pixel;
      size += Math.abs(pixel);
    }
    // Sixteen numbers summed in one order.
    assertThat(Math.abs(y.get(1, 2, 3, 0) - sum / 16)).isLessThanOrEqualTo(Math.ulp(size));
    assertThat(y.shape()).isEqualTo(Shape.of(2, 7, 7, 1));
    assertThat(pooled.inputs(DType.FLOAT32, 5, 17).toFloats())
        .containsExactly(y.to(DType.FLOAT32).toFloats());
  }

  @Test
  void bad_input_gets_one_clear_line() {
    var images = FASHION.test().standardized(Standardization.perChannel(FASHION.train()));
    var pairs = IsSameClassTask.small(FASHION, 0, new Seed(0)).test().pairs();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IsSameClass(images, pairs, new PairGeometry(8, 128, 7, 0)))
        .withMessage(
            "is-same-class: images are (h, w, c) = (28, 28, 1), the geometry is for 7 x 7");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MeanPooled(images, 5))
        .withMessage("mean pooling: windows of 5 x 5 do not tile images (h, w, c) = (28, 28, 1)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IsSameClassTask.small(FASHION, 0, new Seed(0)).test().inputs(1_000))
        .withMessage("is-same-class: index 1000 at position 0 is not in [0, 1000)");
  }
}
