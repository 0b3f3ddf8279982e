// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class SyntheticClustersTest {
  private static final SyntheticClusters SMALL = new SyntheticClusters(40, 6, 3, 0.45, 400, 10);

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void every_coordinate_is_one_in_at_most_one_center(Seed seed) {
    double[] all = SMALL.centers(seed).toDoubles();
    for (int j = 0; j < 40; j++) {
      int column = j;
      double sum = IntStream.range(0, 6).mapToDouble(k -> all[k * 40 + column]).sum();
      assertThat(sum).isIn(0.0, 1.0);
    }
    assertThat(Arrays.stream(all).sum()).isEqualTo(6 * 3);
    assertThat(Arrays.stream(all)).allMatch(x -> x == 0 || x == 1);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void examples_of_a_cluster_lie_around_its_center_with_the_noise_as_deviation(Seed seed) {
    var train = SMALL.draw(seed).train();
    double[] x = train.inputs().toDoubles(), c = SMALL.centers(seed).toDoubles();
    double squares = 0, sum = 0;
    for (int i = 0; i < train.size(); i++) {
      for (int j = 0; j < 40; j++) {
        double off = x[i * 40 + j] - c[train.subclasses().get(i) * 40 + j];
        sum += off;
        squares += off * off;
      }
    }
    int n = train.size() * 40;
    // Five standard errors of a mean and of a variance of n normal numbers.
    assertThat(sum / n).isCloseTo(0, within(5 * 0.45 / Math.sqrt(n)));
    assertThat(squares / n).isCloseTo(0.45 * 0.45, within(5 * 0.45 * 0.45 * Math.sqrt(2.0 / n)));
  }

  @Test
  void without_noise_examples_are_the_centers() {
    var still = new SyntheticClusters(10, 4, 2, 0, 1, 1);
    var seed = new Seed(3);
    assertThat(still.draw(seed).train().inputs().toDoubles())
        .isEqualTo(still.centers(seed).toDoubles())
        .isEqualTo(still.draw(seed).test().inputs().toDoubles());
  }

  @Test
  void the_first_half_of_the_clusters_is_class_0() {
    var train = SyntheticClusters.usual().draw(new Seed(0)).train();
    assertThat(train.size()).isEqualTo(1_000);
    assertThat(train.told().inputShape().count()).isEqualTo(160);
    for (int i = 0; i < train.size(); i++) {
      assertThat(train.subclasses().get(i)).isEqualTo(i / 50);
      assertThat(train.superclasses().get(i)).isEqualTo(i / 500);
    }
    assertThat(SyntheticClusters.thesis().hierarchy().superclassOf())
        .containsExactlyElementsOf(IntStream.range(0, 30).mapToObj(k -> k / 15).toList());
  }

  @Test
  void one_seed_draws_the_same_examples_and_another_seed_others() {
    var one = SMALL.draw(new Seed(1)).test().inputs();
    assertThat(SMALL.draw(new Seed(1)).test().inputs().toDoubles()).isEqualTo(one.toDoubles());
    assertThat(SMALL.draw(new Seed(2)).test().inputs().toDoubles()).isNotEqualTo(one.toDoubles());
  }

  @Test
  void training_examples_come_in_the_type_that_is_asked_for() {
    var told = SMALL.draw(new Seed(1)).train().told();
    double[] wide = told.inputs(DType.FLOAT64, 3, 0).toDoubles();
    float[] narrow = told.inputs(DType.FLOAT32, 3, 0).toFloats();
    for (int i = 0; i < wide.length; i++) assertThat(narrow[i]).isEqualTo((float) wide[i]);
  }

  @Test
  void sizes_that_cannot_be_are_refused() {
    refused(
        "synthetic clusters: 3 clusters; give an even number from 4 on, so that each class has 2 or more",
        3,
        5,
        0.4,
        1);
    refused("synthetic clusters: centers of 0 ones; give 1 or more", 4, 0, 0.4, 1);
    refused(
        "synthetic clusters: 20 clusters of 9 ones need 180 coordinates of their own, there are 160",
        20,
        9,
        0.4,
        1);
    refused(
        "synthetic clusters: noise of NaN; give a finite number from 0 on", 20, 5, Double.NaN, 1);
    refused(
        "synthetic clusters: 0 training and 1 test examples a cluster; give 1 or more",
        20,
        5,
        0.4,
        0);
  }

  private static void refused(String message, int clusters, int ones, double noise, int train) {
    assertThatThrownBy(() -> new SyntheticClusters(160, clusters, ones, noise, train, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
