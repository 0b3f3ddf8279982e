// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.examples.figure.Table;
import tacit.nn.data.Augmentation.HorizontalFlip;
import tacit.nn.data.Augmentation.InTurn;
import tacit.nn.data.Augmentation.RandomCrop;
import tacit.nn.data.Border;
import tacit.nn.loss.SoftmaxCrossEntropy;
import tacit.nn.optim.Sgd;

class PublishedRunTest {
  private static final Protocol TINY =
      new Protocol("fashion-mnist-embedded", 32, 50, false, 2, 16, 5e-3, List.of(1, 2), 2, 1);

  @ParameterizedTest
  @EnumSource(
      value = Net.class,
      names = {"SMALL_WIDE_RESNET", "SMALL_DENSE_NET"})
  void every_look_has_a_row_a_size_and_reads_the_network_out(Net net) {
    Table rows = new PublishedRun(net, TINY, 3, 1).rows();
    assertThat(rows.words("epoch")).containsExactly("1", "2");
    assertThat(rows.words("size")).containsExactly("1", "2", "4", "8", "16", "32", "64");
    assertThat(rows.words("width")).containsExactly("64");
    var last = LastEpoch.of(rows);
    // One of fifty images may fall otherwise where two logits are equal to seven digits.
    assertThat(last.whole("test_error")).isCloseTo(last.whole("network_error"), within(0.0201));
    assertThat(last.whole("negative")).isBetween(0.05, 0.95);
    assertThat(last.whole("r2")).isCloseTo(1, within(1e-6)); // λ = 1e-8 takes less than that
  }

  @Test
  void the_same_seed_gives_the_same_rows() {
    var run = new PublishedRun(Net.SMALL_WIDE_RESNET, TINY, 3, 1);
    assertThat(run.rows()).isEqualTo(run.rows());
  }

  // Golden

  @Test
  void the_full_scale_is_the_authors_protocol() {
    var recipe = Protocol.AUTHORS.recipe(50_000, new Seed(0));
    assertThat(recipe.loss()).isEqualTo(new SoftmaxCrossEntropy(0));
    assertThat(recipe.batchSize()).isEqualTo(128);
    assertThat(recipe.stop().epochs()).isEqualTo(200);
    assertThat(recipe.augmentation())
        .isEqualTo(new InTurn(List.of(new RandomCrop(4, Border.REFLECT), new HorizontalFlip(0.5))));
    var sgd = (Sgd) recipe.optimizer();
    assertThat(List.of(sgd.momentum(), sgd.weightDecay())).containsExactly(0.9, 5e-4);
    assertThat(sgd.nesterov()).isFalse();
    // 391 steps an epoch; golden rates to twelve decimals.
    assertThat(sgd.learningRate().at(0)).isEqualTo(0.1);
    assertThat(sgd.learningRate().at(391L * 170)).isCloseTo(0.005459128823, within(5.1e-13));
    assertThat(sgd.learningRate().at(391L * 181 - 1)).isCloseTo(0.002456929468, within(5.1e-13));
    assertThat(Protocol.AUTHORS.looks())
        .containsExactly(1, 2, 5, 10, 20, 40, 60, 80, 100, 130, 140, 150, 160, 180, 200);
  }

  @Test
  void the_networks_have_the_authors_widths_and_parameters() {
    Shape image = Shape.of(32, 32, 3);
    var wide = Net.WIDE_RESNET.network();
    assertThat(wide.width()).isEqualTo(512);
    assertThat(wide.network(image).parameterCount()).isEqualTo(23_354_842);
    assertThat(Net.DENSE_NET.network().width()).isEqualTo(1408);
    assertThat(Net.SMALL_WIDE_RESNET.network().width()).isEqualTo(64);
    assertThat(Net.SMALL_DENSE_NET.network().width()).isEqualTo(64);
  }

  @Test
  void small_pictures_are_means_of_four_pixels_standardized() {
    var pictures = Pictures.of(TINY);
    assertThat(pictures.image()).isEqualTo(Shape.of(14, 14, 1));
    int[] all = IntStream.range(0, 32).toArray();
    double[] x = pictures.train().batch(DType.FLOAT64, all).inputs().toDoubles();
    double sum = 0, square = 0;
    for (double each : x) {
      sum += each / x.length;
      square += each * each / x.length;
    }
    // Sums of 6,272 terms of order one, each over their number.
    assertThat(sum).isCloseTo(0, within(1e-12));
    assertThat(square).isCloseTo(1, within(1e-12));
  }
}
