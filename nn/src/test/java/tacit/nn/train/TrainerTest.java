// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.VectorKernels;
import tacit.nn.BatchNorm;
import tacit.nn.Dense;
import tacit.nn.Dropout;
import tacit.nn.Network;
import tacit.nn.Relu;
import tacit.nn.Serial;
import tacit.nn.optim.Adam;
import tacit.nn.optim.Schedule;
import tacit.nn.optim.Sgd;

class TrainerTest {
  @ParameterizedTest
  @EnumSource(DType.class)
  void the_same_recipe_gives_the_same_bits(DType dtype) {
    var recipe = Small.recipe(Stop.after(3)).with(dtype);
    var one = Small.trainer(recipe).run(Listener.none()).progress();
    var other = Small.trainer(recipe).run(Listener.none()).progress();
    assertThat(bits(one)).isEqualTo(bits(other));
    assertThat(one.params().get("0.W").dtype()).isEqualTo(dtype);
  }

  /// Large enough that its loops are shared among threads.
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void fast_kernels_repeat_themselves_at_a_fixed_number_of_threads(int threads) {
    var network =
        new Network(
            Serial.of(Dense.of(256, Small.LAW), new Relu(), Dense.of(3, Small.LAW)), Shape.of(512));
    var random = new Seed(8).generator();
    var data =
        Samples.of(Tensor.gaussian(random, 300, 512), Indices.of(random.ints(300, 0, 3).toArray()));
    var recipe = Small.recipe(Stop.after(2)).withBatchSize(128);
    String[] runs = new String[2];
    for (int i = 0; i < runs.length; i++) {
      var engine = Engine.of(buffers -> new VectorKernels(threads, buffers));
      runs[i] = bits(new Trainer(engine, network, recipe, data).run(Listener.none()).progress());
    }
    assertThat(runs[0]).isEqualTo(runs[1]);
  }

  @Test
  void another_seed_gives_another_run() {
    var recipe = Small.recipe(Stop.after(1));
    var other = Recipe.of(recipe.loss(), recipe.optimizer(), 7, recipe.stop(), new Seed(77));
    assertThat(bits(Small.trainer(recipe).run(Listener.none()).progress()))
        .isNotEqualTo(bits(Small.trainer(other).run(Listener.none()).progress()));
  }

  @Test
  void a_resumed_run_gives_the_bits_of_one_that_never_stopped() {
    var straight = regularized(Stop.after(6)).run(Listener.none()).progress();
    var half = regularized(Stop.after(3)).run(Listener.none()).progress();
    var resumed = regularized(Stop.after(6)).run(half, Listener.none()).progress();
    assertThat(bits(resumed)).isEqualTo(bits(straight));
    assertThat(resumed.epoch()).isEqualTo(6);
    assertThat(resumed.steps()).isEqualTo(6 * 5);
  }

  @Test
  void progress_handed_out_after_an_epoch_stays_readable() {
    var kept = new ArrayList<Progress>();
    Small.trainer(Small.recipe(Stop.after(4)))
        .run(
            new Listener() {
              @Override
              public void epoch(EpochReport report, Progress progress) {
                kept.add(progress);
              }
            });
    assertThat(kept.stream().map(TrainerTest::bits).distinct()).hasSize(4);
  }

  @Test
  void every_epoch_takes_every_example_once_in_another_order() {
    int[] first = Trainer.shuffled(30, new Seed(1).generator());
    int[] second = Trainer.shuffled(30, new Seed(2).generator());
    int[] sorted = first.clone();
    Arrays.sort(sorted);
    assertThat(sorted).containsExactly(IntStream.range(0, 30).toArray());
    assertThat(first).isNotEqualTo(second);
  }

  @Test
  void a_run_learns_its_training_set() {
    var trainer = Small.trainer(Small.recipe(Stop.after(20)));
    var trained = trainer.run(Listener.none());
    var score = trainer.score(trained.progress(), Small.data());
    assertThat(trained.reason()).isEqualTo(Stop.Reason.EPOCHS);
    assertThat(score.faultless()).isTrue();
    assertThat(score.accuracy()).hasValue(1);
    assertThat(score.loss()).isLessThan(0.05);
  }

  @Test
  void reports_tell_every_step_and_every_epoch() {
    var steps = new ArrayList<Listener.StepReport>();
    var epochs = new ArrayList<Listener.EpochReport>();
    var rate = new Schedule.StepDecay(Schedule.constant(0.1), 0.5, List.of(5L));
    var recipe = Small.recipe(Stop.after(2)).with(new Sgd(rate, 0, false, 0));
    Small.trainer(recipe)
        .run(
            new Listener() {
              @Override
              public void step(StepReport report) {
                steps.add(report);
              }

              @Override
              public void epoch(EpochReport report, Progress progress) {
                epochs.add(report);
              }
            });
    assertThat(steps)
        .extracting(Listener.StepReport::step)
        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    assertThat(steps.get(4).batch().examples()).isEqualTo(2);
    assertThat(steps)
        .extracting(Listener.StepReport::learningRate)
        .startsWith(0.1, 0.1, 0.1, 0.1, 0.1, 0.05);
    assertThat(steps).allMatch(s -> s.timeSeconds() > 0);
    double weighted = 0;
    for (var s : steps.subList(5, 10)) weighted += s.batch().loss() * s.batch().examples();
    assertThat(epochs.get(1).batches().loss()).isEqualTo(weighted / 30);
    assertThat(epochs.get(1).batches().examples()).isEqualTo(30);
    assertThat(epochs.get(1).steps()).isEqualTo(10);
    assertThat(epochs.get(1).trainingSet()).isEmpty();
    assertThat(epochs.get(1).timeSeconds()).isPositive();
  }

  /// With everything that could carry state from one epoch to the next.
  private static Trainer regularized(Stop stop) {
    var network =
        new Network(
            Serial.of(
                Dense.of(8, Small.LAW),
                new BatchNorm(),
                new Relu(),
                new Dropout(0.3),
                Dense.of(3, Small.LAW)),
            Shape.of(4));
    var adam = new Adam(new Schedule.Cosine(0.01, 0, 25), 0.9, 0.999, 1e-8, 0.01);
    return new Trainer(Small.engine(), network, Small.recipe(stop).with(adam), Small.data());
  }

  /// Every number of a progress.
  static String bits(Progress at) {
    var all = new StringBuilder();
    at.params()
        .asMap()
        .forEach((name, w) -> all.append(name).append(Arrays.toString(w.toDoubles())));
    at.statistics()
        .asMap()
        .forEach((name, s) -> all.append(name).append(Arrays.toString(s.toDoubles())));
    for (var slot : at.optimizer().slots()) {
      slot.asMap().forEach((name, s) -> all.append(name).append(Arrays.toString(s.toDoubles())));
    }
    return all.toString();
  }
}
