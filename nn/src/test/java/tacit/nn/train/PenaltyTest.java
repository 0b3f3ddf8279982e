// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.BatchNorm;
import tacit.nn.Dropout;
import tacit.nn.Relu;
import tacit.nn.locality.ChangeScore;
import tacit.nn.locality.InputGradientChange;
import tacit.nn.locality.InputGradientChange.Mode;
import tacit.nn.optim.Sgd;

class PenaltyTest {
  /// What an epoch and its steps report.
  private static final class Reports implements Listener {
    final List<EpochReport> epochs = new ArrayList<>();
    final List<StepReport> steps = new ArrayList<>();

    @Override
    public void step(StepReport report) {
      steps.add(report);
    }

    @Override
    public void epoch(EpochReport report, Progress progress) {
      epochs.add(report);
    }
  }

  // Laws

  @Test
  void with_lambda_0_a_training_has_the_bits_of_one_without() {
    var network = Penalized.network(new BatchNorm(), new Relu());
    var watched = Penalized.recipe(3).with(InputGradientChange.of(0, Penalized.PAIR));
    assertThat(TrainerTest.bits(Penalized.run(network, watched, Listener.none())))
        .isEqualTo(TrainerTest.bits(Penalized.run(network, Penalized.recipe(3), Listener.none())));
  }

  /// Both gradients are right to 1e-8; four steps of 0.05 multiply that by less than 1.
  @Test
  void both_modes_make_the_same_steps() {
    var network = Penalized.network(new BatchNorm(), new Relu());
    var one =
        Penalized.run(network, Penalized.recipe(2).with(Penalized.CHANGE), Listener.none())
            .params();
    var difference = new InputGradientChange(0.5, Penalized.PAIR, Mode.FINITE_DIFFERENCE);
    var other =
        Penalized.run(network, Penalized.recipe(2).with(difference), Listener.none()).params();
    for (String name : one.names()) {
      assertThat(one.get(name).toDoubles())
          .containsExactly(other.get(name).toDoubles(), within(1e-8));
    }
  }

  /// With a learning rate of 0 the running statistics are all that moves.
  @Test
  void running_statistics_move_by_the_images_themselves_and_once() {
    var network = Penalized.network(new BatchNorm(), new Relu());
    var still = Penalized.recipe(2).with(Sgd.of(0, 0));
    var plain = Penalized.run(network, still, Listener.none()).statistics();
    var penalized =
        Penalized.run(network, still.with(Penalized.CHANGE), Listener.none()).statistics();
    for (String name : plain.names()) {
      assertThat(penalized.get(name).toDoubles()).containsExactly(plain.get(name).toDoubles());
    }
  }

  /// Where `J` is the same in all images nothing differs between the two passes, and every gradient
  /// keeps its direction, unless dropout took other units.
  @Test
  void dropout_takes_the_same_units_in_both_passes() {
    var network = Penalized.network(new Relu(), new Dropout(0.5));
    var blank =
        Samples.of(
            Tensor.full(DType.FLOAT64, Shape.of(10, 6, 6, 1), 1),
            Indices.of(0, 1, 0, 1, 0, 1, 0, 1, 0, 1));
    var reports = new Reports();
    new Trainer(Small.engine(), network, Penalized.recipe(1).with(Penalized.CHANGE), blank)
        .run(reports);
    assertThat(reports.epochs.getFirst().gradientChange().orElseThrow().change())
        .isCloseTo(1, within(1e-15));
  }

  @Test
  void a_penalty_makes_the_change_smaller_than_it_is_without() {
    var network = Penalized.network(new BatchNorm(), new Relu());
    var with = new Reports();
    var without = new Reports();
    Penalized.run(
        network, Penalized.recipe(40).with(InputGradientChange.of(2, Penalized.PAIR)), with);
    Penalized.run(
        network, Penalized.recipe(40).with(InputGradientChange.of(0, Penalized.PAIR)), without);
    assertThat(with.epochs.getLast().gradientChange().orElseThrow().change())
        .isLessThan(0.8 * without.epochs.getLast().gradientChange().orElseThrow().change());
  }

  // Reports

  @Test
  void an_epoch_reports_the_mean_of_its_steps_and_a_step_its_own() {
    var reports = new Reports();
    Penalized.run(
        Penalized.network(new Relu()), Penalized.recipe(1).with(Penalized.CHANGE), reports);
    var steps = reports.steps.stream().map(step -> step.gradientChange().orElseThrow()).toList();
    var all = reports.epochs.getFirst().gradientChange().orElseThrow();
    assertThat(steps).hasSize(2).allMatch(step -> step.examples() == 5);
    assertThat(all).isEqualTo(steps.getFirst().and(steps.getLast()));
  }

  @Test
  void with_lambda_0_an_epoch_reports_its_first_batch() {
    var reports = new Reports();
    Penalized.run(
        Penalized.network(new Relu()),
        Penalized.recipe(1).with(InputGradientChange.of(0, Penalized.PAIR)),
        reports);
    var penalized = new Reports();
    Penalized.run(
        Penalized.network(new Relu()), Penalized.recipe(1).with(Penalized.CHANGE), penalized);
    assertThat(reports.steps).allMatch(step -> step.gradientChange().isEmpty());
    assertThat(reports.epochs.getFirst().gradientChange())
        .map(ChangeScore::change)
        .isEqualTo(penalized.steps.getFirst().gradientChange().map(ChangeScore::change));
  }

  @Test
  void without_one_nothing_is_reported() {
    var reports = new Reports();
    Penalized.run(Penalized.network(new Relu()), Penalized.recipe(1), reports);
    assertThat(reports.epochs.getFirst().gradientChange()).isEmpty();
  }
}
