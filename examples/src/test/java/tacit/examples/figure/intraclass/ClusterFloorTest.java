// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.examples.sweep.Axis;
import tacit.examples.sweep.Descent;
import tacit.examples.sweep.Lesson;
import tacit.examples.sweep.Mlp;
import tacit.examples.sweep.Model;
import tacit.examples.sweep.PreActivations;
import tacit.examples.sweep.RateDrop;
import tacit.examples.sweep.TrainedModel;
import tacit.measures.intraclass.LayerSubclassSilhouette;
import tacit.measures.intraclass.NeuronSubclassSelectivity;
import tacit.measures.intraclass.SubclassFloor;

/// What the claim of the shuffled floor says of its small network, of two of the sweep's own: one
/// of those that generalize best and one of the poorer.
class ClusterFloorTest {
  private static final Seed SEED = new Seed(0); // as the figure

  private static SubclassFloor floor(ToDoubleFunction<Indices> measure, Lesson lesson) {
    var random = SEED.child("shuffles").generator();
    return SubclassFloor.of(measure, lesson.train().subclasses(), lesson.hierarchy(), 20, random);
  }

  @ParameterizedTest
  @CsvSource({"1, 0.5", "0.1, 0"})
  void clusters_are_above_twenty_shuffles_of_their_labels(String rate, String inputDropout) {
    var training = Descent.of(1, 50, 60, RateDrop.at(0.2, 56));
    var model =
        new Model(Mlp.of(200), training)
            .with(Axis.RATE, rate)
            .with(Axis.INPUT_DROPOUT, inputDropout);
    Lesson lesson = SyntheticSweep.TASK.draw(SEED.child("data"));
    var trained = TrainedModel.of(model, lesson, SEED);
    var pre = PreActivations.of(trained.end(), lesson.toldTrain()).all();
    var post = pre.relu();
    var h = lesson.hierarchy();
    var c1 = floor(y -> NeuronSubclassSelectivity.of(pre, y, h).value(1), lesson);
    var c2 = floor(y -> LayerSubclassSilhouette.of(post, y, h).value(1), lesson);
    assertThat(c1.above()).isTrue();
    assertThat(c2.above()).isTrue();
    // chance leaves the best of 200 neurons a selectivity, and pairs of clusters nothing
    assertThat(c1.mean()).isPositive();
    assertThat(c2.mean()).isNegative();
  }
}
