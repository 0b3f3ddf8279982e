// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.NpyArray;
import tools.jackson.databind.JsonNode;

/// What should be known of a number is said beside it.
class IntraclassWarningTest extends IntraclassRun {
  private static final String FEW = "fewer than 10 samples in %s; numbers of so few are unsteady";

  private void warned(
      String measure, SequencedMap<String, NpyArray> arrays, String params, String... warnings) {
    var answer = json(run(measure, file(arrays), "--json", "--params", params));
    assertThat(answer.get("warnings").valueStream().map(JsonNode::asString)).contains(warnings);
  }

  /// Each sample twenty times, before ReLU or after it.
  private static SequencedMap<String, NpyArray> many(boolean after) {
    var arrays = eight("labels", twenty(0, 0, 0, 0, 1, 1, 1, 1));
    arrays.put("sublabels", NpyArray.of(Indices.of(twenty(0, 0, 1, 1, 2, 2, 3, 3))));
    arrays.put("layer_0", NpyArray.of(twenty(FIRST, after)));
    arrays.put("layer_1", NpyArray.of(twenty(SECOND, after)));
    return arrays;
  }

  private static int[] twenty(int... labels) {
    int[] all = new int[20 * labels.length];
    for (int i = 0; i < all.length; i++) all[i] = labels[i % labels.length];
    return all;
  }

  private static Tensor twenty(Tensor layer, boolean after) {
    double[] values = layer.toDoubles(), all = new double[20 * values.length];
    for (int i = 0; i < all.length; i++) {
      double x = values[i % values.length];
      all[i] = after ? Math.max(x, 0) : x;
    }
    return Tensor.of(layer.shape().with(0, 20 * layer.shape().size(0)), all);
  }

  @Test
  void of_enough_samples_of_living_neurons_nothing_is_said() {
    var arrays = many(false);
    arrays.put("layer_0", NpyArray.of(twenty(SECOND, false)));
    var answer = json(run("c3", file(arrays), "--json", "--params", "k=1"));
    assertThat(answer.get("warnings")).isEmpty();
  }

  @Test
  void few_samples_are_named() {
    warned("c1", eight(), "k=1", "sublabels: " + FEW.formatted("subclass 0, 1, 2, 3"));
    warned("c3", eight(), "k=1", "labels: " + FEW.formatted("class 0, 1"));
    var eight = eight("sublabels", 0, 1, 2, 3, 4, 5, 6, 7);
    warned("c2", eight, "k=1", "sublabels: " + FEW.formatted("subclass 0, 1, 2, 3, 4 and 3 more"));
  }

  @Test
  void subclasses_that_are_alone_are_named() {
    var alone = eight("sublabels", 0, 0, 0, 0, 1, 1, 2, 2);
    String skipped = "sublabels: skipped, as alone in its class: subclass 0";
    warned("c1", alone, "k=1", skipped);
    warned("c2", alone, "k=1", skipped);
  }

  private static final String AFTER =
      "no number below 0, as after ReLU; c1, c3, c4 and standardized c2 are of numbers before the activation and after batch normalization, which 'tacit train --rep-layers pre' writes";

  @Test
  void numbers_after_relu_are_noticed() {
    String after = "layer_0, layer_1: " + AFTER;
    warned("c1", many(true), "k=1", after);
    warned("c3", many(true), "k=1", after);
    warned("c4", many(true), "k=1", after);
    warned("c2", many(true), "representation=standardized", after);
    assertThat(json(run("c2", file(many(true)), "--json")).get("warnings")).isEmpty();
  }

  /// Though the largest over the places seldom is.
  @Test
  void an_image_is_before_relu_if_it_is_below_0_at_any_place() {
    double[] values = FIRST.toDoubles();
    double[][] places = new double[8][6];
    for (int i = 0; i < 48; i++) {
      places[i / 6][i % 6] = i % 6 < 3 ? -1 : Math.abs(values[i / 6 * 3 + i % 3]);
    }
    var image = Tensor.matrix(places).reshape(Shape.of(8, 2, 1, 3));
    var answer = json(run("c3", file(eight("layer_0", image)), "--json", "--params", "k=1"));
    assertThat(answer.get("warnings")).hasSize(1); // of few samples
    double[] positive = Tensor.matrix(places).toDoubles();
    for (int i = 0; i < 48; i++) positive[i] = Math.abs(positive[i]);
    warned("c3", eight("layer_0", Tensor.of(image.shape(), positive)), "k=1", "layer_0: " + AFTER);
  }

  @Test
  void numbers_before_an_activation_are_noticed_where_those_after_it_belong() {
    warned(
        "c2",
        many(false),
        "k=1",
        "layer_0, layer_1: numbers below 0, so c2 is of max(x, 0); for activations other than ReLU give representation=as-is");
    assertThat(
            json(run("c2", file(many(false)), "--json", "--params", "representation=as-is"))
                .get("warnings"))
        .isEmpty();
    warned(
        "c2",
        many(true),
        "percentile=50",
        "percentile goes with representation=standardized and changes nothing else");
  }

  @Test
  void dead_neurons_and_dead_layers_are_counted() {
    String dead =
        "1 of 5 neurons are dead, below 0 on every sample: they count as 0 in c1 and c3, and c4 and standardized c2 leave them out";
    warned("c1", many(false), "k=1", dead);
    warned("c3", many(false), "k=1", dead);
    warned("c4", many(false), "k=1", dead);
    var arrays = many(false);
    arrays.put("layer_2", NpyArray.of(Tensor.full(DType.FLOAT64, Shape.of(160, 2), -1)));
    var answer = json(run("c4", file(arrays), "--json"));
    assertThat(answer.get("layers").propertyNames()).containsExactly("layer_0", "layer_1");
    warned("c4", arrays, "k=1", "layer_2: all samples have the same numbers");
  }

  @Test
  void one_class_tells_nothing() {
    var one = eight("labels", 0, 0, 0, 0, 0, 0, 0, 0);
    String message = "labels: there is one class, so every ratio is 1 and tells nothing";
    warned("c3", one, "k=1", message);
    warned("c4", one, "k=1", message);
  }

  @Test
  void more_than_there_are_is_all() {
    warned("c1", eight(), "k=30", "k is 30, more than there are neurons (5), so all count");
    warned("c4", eight(), "k=3", "k is 3, more than there are layers (2), so all count");
  }
}
