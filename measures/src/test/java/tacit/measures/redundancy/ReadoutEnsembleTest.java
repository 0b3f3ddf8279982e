// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.measures.redundancy.ReadoutEnsemble.Rule;

class ReadoutEnsembleTest {
  private static final ReadoutEnsemble TWO =
      new ReadoutEnsemble(List.of(SetA.logits(SetA.READOUT), SetA.logits(SetA.SECOND)));

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void mean_logits_lose_no_more_than_networks_on_average(Seed seed) {
    RandomGenerator random = seed.generator();
    var networks = Stream.generate(() -> Tensor.gaussian(random, 20, 4)).limit(5).toList();
    Indices y = Indices.of(random.ints(20, 0, 4).toArray());
    double[] sum = new ReadoutEnsemble(networks).sumLogits().toDoubles();
    Tensor mean =
        Tensor.of(networks.getFirst().shape(), Arrays.stream(sum).map(v -> v / 5).toArray());
    double average =
        networks.stream().mapToDouble(l -> ChunkScore.of(l, y).loss()).average().orElseThrow();
    assertThat(ChunkScore.of(mean, y).loss())
        .isLessThanOrEqualTo(average + 1e-12); // rounding of 20 losses
  }

  @Test
  void one_output_answers_by_the_sign_of_the_sum() {
    var ensemble =
        new ReadoutEnsemble(
            List.of(
                Tensor.matrix(new double[][] {{3}, {-1}}),
                Tensor.matrix(new double[][] {{-1}, {2}})));
    assertThat(ensemble.error(Indices.of(1, -1), Rule.SUM_LOGITS)).isEqualTo(.5);
  }

  // Golden

  @Test
  void golden_errors_of_two_networks() {
    assertThat(ChunkScore.of(TWO.logits().getFirst(), SetA.Y).accuracy()).isEqualTo(.625);
    assertThat(ChunkScore.of(TWO.logits().getLast(), SetA.Y).accuracy()).isEqualTo(.25);
    assertThat(answers(TWO.logits().getLast())).containsExactly(0, 0, 2, 2, 0, 0, 1, 1);
    assertThat(answers(TWO.sumLogits())).containsExactly(0, 0, 2, 0, 2, 0, 1, 0);
    assertThat(answers(TWO.averageProbabilities())).containsExactly(0, 0, 2, 0, 2, 0, 1, 0);
    assertThat(TWO.error(SetA.Y, Rule.SUM_LOGITS)).isEqualTo(.5);
    assertThat(TWO.error(SetA.Y, Rule.AVERAGE_PROBABILITIES)).isEqualTo(.5);
  }

  @Test
  void golden_errors_by_size() {
    double[] errors = TWO.errorsBySize(SetA.Y, Rule.SUM_LOGITS, 10, new Seed(1).generator());
    assertThat(errors).containsExactly((.375 + .75) / 2, .5);
    var alike = new ReadoutEnsemble(List.of(TWO.sumLogits(), TWO.sumLogits(), TWO.sumLogits()));
    assertThat(alike.errorsBySize(SetA.Y, Rule.SUM_LOGITS, 10, new Seed(1).generator()))
        .containsExactly(.5, .5, .5);
  }

  @Test
  void golden_rules_that_differ() {
    var unequal =
        new ReadoutEnsemble(
            List.of(
                Tensor.matrix(new double[][] {{3, 0, 0}}),
                Tensor.matrix(new double[][] {{-3, 1, 0}})));
    assertThat(unequal.sumLogits().toDoubles()).containsExactly(0, 1, 0);
    assertThat(unequal.averageProbabilities().toDoubles())
        .containsExactly(new double[] {.461327942733, .383338842509, .155333214758}, SetA.DIGITS);
    assertThat(unequal.error(Indices.of(1), Rule.SUM_LOGITS)).isZero();
    assertThat(unequal.error(Indices.of(1), Rule.AVERAGE_PROBABILITIES)).isEqualTo(1);
  }

  private static int[] answers(Tensor l) {
    double[][] rows = Squares.rows(l);
    return Arrays.stream(rows).mapToInt(r -> ChunkScore.largest(r, 0, 1, r.length)).toArray();
  }

  // Messages

  @Test
  void networks_that_cannot_be_joined_are_refused() {
    assertThatThrownBy(() -> new ReadoutEnsemble(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("readout ensemble: there is no network; give at least one");
    assertThatThrownBy(() -> new ReadoutEnsemble(List.of(Tensor.identity(2), Tensor.identity(3))))
        .hasMessage(
            "readout ensemble: axis n is 2 in network 0 (n, k) = (2, 2) but 3 in network 1 (n, k) ="
                + " (3, 3)");
    var one = new ReadoutEnsemble(List.of(Tensor.matrix(new double[][] {{1}})));
    assertThatThrownBy(one::averageProbabilities)
        .hasMessage(
            "readout ensemble: 1 output has no probabilities; give 2 or more or sum logits");
    assertThatThrownBy(() -> TWO.errorsBySize(SetA.Y, Rule.SUM_LOGITS, 0, new Seed(1).generator()))
        .hasMessage("readout ensemble: 0 draws; give 1 or more");
  }
}
