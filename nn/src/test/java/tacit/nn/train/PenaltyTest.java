// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.BatchNorm;
import tacit.nn.Conv;
import tacit.nn.Dense;
import tacit.nn.Dropout;
import tacit.nn.GlobalAveragePool;
import tacit.nn.Layer;
import tacit.nn.Network;
import tacit.nn.Padding;
import tacit.nn.Relu;
import tacit.nn.Serial;
import tacit.nn.locality.ChangeScore;
import tacit.nn.locality.InputGradientChange;
import tacit.nn.locality.InputGradientChange.Mode;
import tacit.nn.locality.Patch;
import tacit.nn.locality.PatchPairs;
import tacit.nn.loss.Logistic;
import tacit.nn.optim.Sgd;

class PenaltyTest {
  private static final PatchPairs PAIR =
      new PatchPairs.TwoPatches(Patch.square(0, 0, 3), Patch.square(3, 3, 3));
  private static final InputGradientChange CHANGE = InputGradientChange.of(0.5, PAIR);

  private static Network network(Layer... between) {
    List<Layer> layers = new ArrayList<>();
    layers.add(Conv.of(4, Shape.of(3, 3), Padding.SAME, Small.LAW));
    layers.addAll(List.of(between));
    layers.add(
        new Conv(OptionalInt.of(4), Shape.of(3, 3), Shape.of(2, 2), Padding.SAME, Small.LAW));
    layers.add(new GlobalAveragePool());
    layers.add(Dense.of(1, Small.LAW));
    return new Network(Serial.of(layers.toArray(Layer[]::new)), Shape.of(6, 6, 1));
  }

  private static Samples images(int count) {
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) labels[i] = i % 2;
    return Samples.of(Tensor.gaussian(new Seed(3).generator(), count, 6, 6, 1), Indices.of(labels));
  }

  private static Recipe recipe(int epochs) {
    return Recipe.of(new Logistic(), Sgd.of(0.05, 0.9), 5, Stop.after(epochs), new Seed(1))
        .with(DType.FLOAT64);
  }

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

  private static Progress run(Network network, Recipe recipe, Listener listener) {
    return new Trainer(Small.engine(), network, recipe, images(10)).run(listener).progress();
  }

  // Laws

  @Test
  void with_lambda_0_a_training_has_the_bits_of_one_without() {
    var network = network(new BatchNorm(), new Relu());
    var watched = recipe(3).with(InputGradientChange.of(0, PAIR));
    assertThat(TrainerTest.bits(run(network, watched, Listener.none())))
        .isEqualTo(TrainerTest.bits(run(network, recipe(3), Listener.none())));
  }

  /// Both gradients are right to 1e-8; four steps of 0.05 multiply that by less than 1.
  @Test
  void both_modes_make_the_same_steps() {
    var network = network(new BatchNorm(), new Relu());
    var one = run(network, recipe(2).with(CHANGE), Listener.none()).params();
    var difference = new InputGradientChange(0.5, PAIR, Mode.FINITE_DIFFERENCE);
    var other = run(network, recipe(2).with(difference), Listener.none()).params();
    for (String name : one.names()) {
      assertThat(one.get(name).toDoubles())
          .containsExactly(other.get(name).toDoubles(), within(1e-8));
    }
  }

  /// With a learning rate of 0 the running statistics are all that moves.
  @Test
  void running_statistics_move_by_the_images_themselves_and_once() {
    var network = network(new BatchNorm(), new Relu());
    var still = recipe(2).with(Sgd.of(0, 0));
    var plain = run(network, still, Listener.none()).statistics();
    var penalized = run(network, still.with(CHANGE), Listener.none()).statistics();
    for (String name : plain.names()) {
      assertThat(penalized.get(name).toDoubles()).containsExactly(plain.get(name).toDoubles());
    }
  }

  /// Where `J` is the same in all images nothing differs between the two passes, and every gradient
  /// keeps its direction, unless dropout took other units.
  @Test
  void dropout_takes_the_same_units_in_both_passes() {
    var network = network(new Relu(), new Dropout(0.5));
    var blank =
        Samples.of(
            Tensor.full(DType.FLOAT64, Shape.of(10, 6, 6, 1), 1),
            Indices.of(0, 1, 0, 1, 0, 1, 0, 1, 0, 1));
    var reports = new Reports();
    new Trainer(Small.engine(), network, recipe(1).with(CHANGE), blank).run(reports);
    assertThat(reports.epochs.getFirst().gradientChange().orElseThrow().change())
        .isCloseTo(1, within(1e-15));
  }

  @Test
  void a_penalty_makes_the_change_smaller_than_it_is_without() {
    var network = network(new BatchNorm(), new Relu());
    var with = new Reports();
    var without = new Reports();
    run(network, recipe(40).with(InputGradientChange.of(2, PAIR)), with);
    run(network, recipe(40).with(InputGradientChange.of(0, PAIR)), without);
    assertThat(with.epochs.getLast().gradientChange().orElseThrow().change())
        .isLessThan(0.8 * without.epochs.getLast().gradientChange().orElseThrow().change());
  }

  // Reports

  @Test
  void an_epoch_reports_the_mean_of_its_steps_and_a_step_its_own() {
    var reports = new Reports();
    run(network(new Relu()), recipe(1).with(CHANGE), reports);
    var steps = reports.steps.stream().map(step -> step.gradientChange().orElseThrow()).toList();
    var all = reports.epochs.getFirst().gradientChange().orElseThrow();
    assertThat(steps).hasSize(2).allMatch(step -> step.examples() == 5);
    assertThat(all).isEqualTo(steps.getFirst().and(steps.getLast()));
  }

  @Test
  void with_lambda_0_an_epoch_reports_its_first_batch() {
    var reports = new Reports();
    run(network(new Relu()), recipe(1).with(InputGradientChange.of(0, PAIR)), reports);
    var penalized = new Reports();
    run(network(new Relu()), recipe(1).with(CHANGE), penalized);
    assertThat(reports.steps).allMatch(step -> step.gradientChange().isEmpty());
    assertThat(reports.epochs.getFirst().gradientChange())
        .map(ChangeScore::change)
        .isEqualTo(penalized.steps.getFirst().gradientChange().map(ChangeScore::change));
  }

  @Test
  void without_one_nothing_is_reported() {
    var reports = new Reports();
    run(network(new Relu()), recipe(1), reports);
    assertThat(reports.epochs.getFirst().gradientChange()).isEmpty();
  }

  // Refusals

  /// Images of zeros have outputs of zero, whatever the weights; the gradient is a product of three
  /// weights of about 10¹⁶⁰, and infinite.
  @Test
  void an_input_gradient_that_is_not_finite_is_told_with_its_step() {
    var network = network();
    var blank =
        Samples.of(Tensor.zeros(DType.FLOAT64, Shape.of(4, 6, 6, 1)), Indices.of(0, 1, 0, 1));
    var trainer = new Trainer(Small.engine(), network, recipe(1).with(CHANGE), blank);
    var start = trainer.start();
    var large = start.params().map(w -> scaled(w, 1e160));
    assertThatThrownBy(() -> trainer.run(trainer.from(large, start.statistics()), Listener.none()))
        .isInstanceOf(Diverged.class)
        .hasMessage(
            "training: the gradient change is NaN at step 1 (epoch 1), first in the gradient by the inputs; no step was made yet: start from smaller weights or scale the inputs");
  }

  private static Tensor scaled(Tensor w, double by) {
    double[] values = w.toDoubles();
    for (int i = 0; i < values.length; i++) values[i] *= by;
    return Tensor.of(w.shape(), values);
  }

  @Test
  void a_checkpoint_goes_on_only_with_the_same_penalty(@TempDir Path folder) {
    var network = network(new Relu());
    var progress = run(network, recipe(1).with(CHANGE), Listener.none());
    var file = folder.resolve("checkpoint.safetensors");
    new Checkpoint(network, recipe(1).with(CHANGE), 10).write(file, progress);
    assertThat(new Checkpoint(network, recipe(1).with(CHANGE), 10).read(file).steps()).isEqualTo(2);
    assertThatThrownBy(() -> new Checkpoint(network, recipe(1), 10).read(file))
        .hasMessage(
            file
                + ": gradient_change: was InputGradientChange[lambda=0.5, patches=TwoPatches[first=3x3+0+0,"
                + " second=3x3+3+3], mode=DOUBLE_BACKWARD] in the run that wrote it but is none now;"
                + " resume with what it was");
  }

  @Test
  void batches_and_images_that_do_not_fit_are_named_before_the_first_step() {
    var network = network(new Relu());
    assertThatThrownBy(
            () -> new Trainer(Small.engine(), network, recipe(1).with(CHANGE), images(11)))
        .hasMessage(
            "gradient change: a batch of 1 has no other example to take a patch from; choose a batch size that leaves every batch 2 or more");
    var wide = new PatchPairs.TwoPatches(Patch.square(0, 0, 2), Patch.square(0, 5, 2));
    assertThatThrownBy(() ->
            new Trainer(
                Small.engine(),
                network,
                recipe(1).with(InputGradientChange.of(1, wide)),
                images(10)))
        .hasMessage("patch: 2x2+0+5 does not lie inside images of 6 x 6 pixels");
  }
}
