// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.examples.sweep.score.Models;
import tacit.measures.complexity.Complexity;
import tacit.measures.intraclass.NeuronSubclassSelectivity;
import tacit.nn.data.SyntheticClusters;
import tacit.nn.train.Evaluator;

class ModelRunTest {
  private static final Task TASK = new Task.Clusters(new SyntheticClusters(40, 4, 5, 0.45, 20, 20));
  private static final Model MODEL =
      new Model(Mlp.of(20), Descent.of(0.5, 10, 10, RateDrop.at(0.2, 8)));
  private static final List<Axis> AXES = List.of(Axis.RATE, Axis.WIDTH);

  private static ModelRun run(Model model, Measuring measuring) {
    return new ModelRun(TASK, model, AXES, measuring, 3);
  }

  private static TrainedModel trained(Model model) {
    return TrainedModel.of(model, TASK.draw(new Seed(3).child("data")), new Seed(3));
  }

  @Test
  void a_row_has_the_axes_then_how_it_trained_then_the_measures() {
    var row = run(MODEL, Measuring.usual()).rows();
    assertThat(row.columns()).startsWith("rate", "width", "seed", "epochs", "reached");
    assertThat(row.columns().subList(5, 8))
        .containsExactly("train_accuracy", "train_loss", "test_accuracy");
    assertThat(row.columns())
        .contains("c0", "c1_k1", "c1_k100", "c2", "c3_k5", "c4", "inverse_margin", "path_norm")
        .endsWith("sharpness_random");
    assertThat(row.number("rate")).isEqualTo(0.5);
    assertThat(row.number("seed")).isEqualTo(3);
    assertThat(row.number("epochs")).isEqualTo(10);
    assertThat(row.number("reached")).isOne();
    assertThat(row.number("train_accuracy")).isOne();
    assertThat(Models.of(row).axes()).containsExactly("rate", "width");
  }

  @Test
  void the_same_run_gives_the_same_row() {
    var run = run(MODEL, Measuring.usual());
    assertThat(run.rows()).isEqualTo(run.rows());
  }

  @Test
  void measures_of_a_row_are_those_of_the_trained_network() {
    var row = run(MODEL, Measuring.usual()).rows();
    var trained = trained(MODEL);
    var train = trained.lesson().train();
    var pre = PreActivations.of(trained.end(), trained.lesson().toldTrain()).all();
    var c1 = NeuronSubclassSelectivity.of(pre, train.subclasses(), trained.lesson().hierarchy());
    assertThat(row.number("c1_k2")).isEqualTo(c1.value(2));
    double squares = 0;
    for (Tensor w : trained.end().params().values()) {
      if (w.shape().rank() == 2) {
        squares += Arrays.stream(w.toDoubles()).map(v -> v * v).sum();
      }
    }
    // The bias is no entry of the weights; a norm is a root of a sum of 820 squares.
    assertThat(row.number("param_norm"))
        .isCloseTo(-Math.sqrt(squares / train.size()), within(1e-12));
  }

  @Test
  void the_margin_is_the_logit_towards_the_right_class() {
    var trained = trained(MODEL);
    var answers = new Answers(trained);
    double[] margins = answers.margins();
    double[] z = trained.end().outputs(trained.lesson().toldTrain()).toDoubles();
    for (int i = 0; i < z.length; i++) {
      int label = trained.lesson().train().superclasses().get(i);
      assertThat(margins[i]).isEqualTo(label == 1 ? z[i] : -z[i]);
    }
    Arrays.sort(margins);
    // The tenth-smallest of 80 is the eighth.
    double score =
        Complexity.INVERSE_MARGIN.score(new Baselines(trained, answers, 1).trained(Map.of()));
    assertThat(score).isCloseTo(-1 / margins[7] / Math.sqrt(80), within(1e-12));
  }

  @Test
  void two_outputs_give_the_probabilities_of_a_softmax_and_their_difference_as_margin() {
    var trained = trained(MODEL.with(MODEL.network().with(Head.SOFTMAX)));
    var answers = new Answers(trained);
    var x = trained.lesson().train().inputs();
    double[] p = answers.probabilities(x).toDoubles();
    double[] margins = answers.margins();
    for (int i = 0; i < margins.length; i++) {
      int label = trained.lesson().train().superclasses().get(i);
      assertThat(p[2 * i] + p[2 * i + 1]).isCloseTo(1, within(1e-12));
      // Outputs are single precision, margins of size 10.
      assertThat(Math.log(p[2 * i + label] / p[2 * i + 1 - label]))
          .isCloseTo(margins[i], within(1e-5));
    }
  }

  @Test
  void accuracy_at_the_trained_parameters_is_the_training_accuracy() {
    for (Head head : Head.values()) {
      var trained = trained(MODEL.with(MODEL.network().with(head)).with(Axis.MOST_EPOCHS, "1"));
      var answers = new Answers(trained);
      int[] all = IntStream.range(0, 80).toArray();
      assertThat(answers.accuracy(trained.end().params().values(), all))
          .isEqualTo(trained.trainScore().accuracy().orElseThrow());
    }
  }

  @Test
  void a_gradient_step_down_lowers_the_loss_that_it_is_of() {
    var trained = trained(MODEL.with(Axis.MOST_EPOCHS, "1"));
    var answers = new Answers(trained);
    var params = trained.end().params();
    var slopes = answers.gradient(params.values(), IntStream.range(0, 80).toArray());
    List<Tensor> moved = new ArrayList<>();
    for (int i = 0; i < slopes.size(); i++) {
      double[] w = params.values().get(i).toDoubles(), g = slopes.get(i).toDoubles();
      for (int j = 0; j < w.length; j++) w[j] -= 0.1 * g[j];
      moved.add(Tensor.of(slopes.get(i).shape(), w).to(DType.FLOAT32));
    }
    var network = trained.end();
    var other =
        new Evaluator(
            network.engine(), network.network(), params.with(moved), network.statistics(), 80);
    assertThat(other.score(Head.LOGIT.loss(), trained.lesson().toldTrain()).loss())
        .isLessThan(trained.trainScore().loss());
  }

  @Test
  void both_kinds_of_sharpness_are_sizes_of_their_bracket_and_the_seed_s() {
    var measuring =
        Measuring.usual()
            .withRandom(Sharpness.thesis())
            .withWorstCase(new Sharpness(false, 0.9, 1, 0.5));
    var row = run(MODEL, measuring).rows();
    assertThat(row.number("sharpness_random")).isBetween(0.01, 2.0);
    assertThat(row.number("sharpness_worst_case")).isBetween(1e-4, 0.25);
    assertThat(run(MODEL, measuring).rows()).isEqualTo(row);
  }

  @Test
  void an_accuracy_that_leaves_no_room_for_a_search_makes_the_sharpness_undefined() {
    var impossible = Measuring.usual().withRandom(new Sharpness(true, 1, 5, 1));
    assertThat(run(MODEL, impossible).rows().words("sharpness_random"))
        .containsExactly("undefined");
  }

  @Test
  void a_model_that_diverges_has_a_row_that_says_so() {
    var wild = MODEL.with(Axis.RATE, "1e30").with(Axis.MOMENTUM, "0.9");
    var rows = run(wild, Measuring.usual()).rows();
    assertThat(rows.columns()).isEqualTo(run(MODEL, Measuring.usual()).rows().columns());
    assertThat(rows.number("rate")).isEqualTo(1e30);
    assertThat(rows.number("reached")).isZero();
    assertThat(rows.number("epochs")).isZero();
    for (String column : List.of("train_accuracy", "train_loss", "test_accuracy", "c0", "c4")) {
      assertThat(rows.words(column)).containsExactly("diverged");
    }
  }

  @Test
  void a_model_whose_answers_end_beyond_numbers_has_such_a_row_too() {
    var huge = MODEL.with(Axis.RATE, "1e38").with(Axis.BATCH, "1000").with(Axis.MOST_EPOCHS, "1");
    var row = run(huge, Measuring.usual()).rows();
    assertThat(row.number("epochs")).isOne();
    assertThat(row.words("c3_k5")).containsExactly("diverged");
  }

  @Test
  void batch_normalization_depth_and_dropout_are_measured_as_well() {
    var model =
        MODEL
            .with(Axis.DEPTH, "2")
            .with(Axis.BATCH_NORM, "yes")
            .with(Axis.DROPOUT, "0.2")
            .with(Axis.RATE, "0.05");
    var row = run(model, Measuring.usual()).rows();
    assertThat(row.number("c2")).isBetween(-1.0, 1.0);
    assertThat(row.number("path_norm")).isNegative();
    assertThat(row.number("params")).isNegative();
  }
}
