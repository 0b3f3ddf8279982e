// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.io.IOException;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.NpyArray;

/// What cannot be measured has one clear line.
class IntraclassRefusalTest extends IntraclassRun {
  private static SequencedMap<String, NpyArray> lacking(String... keys) {
    var arrays = eight();
    for (String key : keys) arrays.remove(key);
    return arrays;
  }

  @Test
  void a_missing_array_is_named() throws IOException {
    refused(
        "c1",
        lacking("sublabels"),
        "c1: needs sublabels, but the file has labels, layer_0, layer_1");
    refused(
        "c2",
        lacking("layer_0", "layer_1"),
        "c2: needs layer_0, but the file has labels, sublabels");
    refused(
        "c3", lacking("labels"), "c3: needs labels, but the file has sublabels, layer_0, layer_1");
    refused(
        "c4", lacking("layer_0"), "c4: needs layer_0, but the file has labels, sublabels, layer_1");
    refused(
        "c0",
        eight(),
        "c0: needs segments_within, segments_within_sublabels, segments_between, segments_between_sublabels, but the file has labels, sublabels, layer_0, layer_1");
  }

  @Test
  void a_subclass_belongs_to_one_class() throws IOException {
    for (String measure : new String[] {"c1", "c2"}) {
      refused(
          measure,
          eight("sublabels", 0, 0, 1, 1, 2, 1, 3, 3),
          measure
              + ": sublabels: subclass 1 lies in class 0 at (2) and in class 1 at (5); a subclass belongs to one class");
    }
  }

  @Test
  void groups_without_a_sample_are_refused() throws IOException {
    refused(
        "c1",
        eight("sublabels", 0, 0, 2, 2, 5, 5, 6, 6),
        "c1: sublabels: subclass 1 has no sample, but subclass 2 has; number them from 0 without a gap");
    refused(
        "c3",
        eight("labels", 1, 1, 1, 1, 2, 2, 2, 2),
        "c3: labels: class 0 has no sample, but class 1 has; number them from 0 without a gap");
    refused(
        "c4",
        eight("labels", 0, 0, 0, 0, 0, 0, 0, Integer.MAX_VALUE),
        "c4: labels: class 1 has no sample, but class 2147483647 has; number them from 0 without a gap");
  }

  @Test
  void sublabels_are_whole_numbers_one_a_sample() throws IOException {
    refused(
        "c1",
        eight("sublabels", 0, 1),
        "sublabels: has 2 numbers, but there are 8 labels; give one a sample");
    refused(
        "c2",
        eight("sublabels", 0, 0, 1, 1, 2, 2, -3, 3),
        "sublabels: is -3 at (6); subclasses count from 0");
    refused("c1", eight("sublabels"), "sublabels: it is empty; give one label a sample");
    refused(
        "c1",
        eight("sublabels", Tensor.vector(0, 0, 1, 1, 2, 2, 3, 3)),
        "sublabels: descr: '<f8' where whole numbers belong; save it with .astype('<i8')");
  }

  @Test
  void undivided_classes_have_nothing_to_tell_apart() throws IOException {
    var undivided = eight("sublabels", 0, 0, 0, 0, 1, 1, 1, 1);
    String message = "each of the 2 subclasses is alone in its class; divide a class in 2 or more";
    refused("c1", undivided, "c1: subclass selectivity: " + message);
    refused("c2", undivided, "c2: subclass silhouette: " + message);
  }

  @Test
  void layers_are_finite_of_two_ranks_and_as_long_as_the_labels() throws IOException {
    double[] values = SECOND.toDoubles();
    values[5] = Double.NaN;
    refused(
        "c3",
        eight("layer_1", Tensor.of(SECOND.shape(), values)),
        "layer_1: is NaN at (2, 1); every number must be finite");
    refused(
        "c4",
        eight("layer_0", Tensor.vector(1, 2, 3, 4, 5, 6, 7, 8)),
        "layer_0: shape (8) where (n, d) or (n, h, w, c) belongs");
    refused(
        "c1",
        eight("layer_0", Tensor.zeros(DType.FLOAT64, Shape.of(7, 2))),
        "layer_0: shape (7, 2) has 7 rows, but there are 8 labels; give a row a sample");
  }

  @Test
  void numbers_whose_squares_no_double_holds_are_refused() throws IOException {
    refused(
        "c4",
        eight("layer_0", Tensor.full(DType.FLOAT64, Shape.of(8, 1), -1e151)),
        "layer_0: holds numbers beyond 1e150, whose squares no double holds; scale it");
  }

  @Test
  void a_constant_representation_tells_nothing() throws IOException {
    var arrays = eight("layer_0", Tensor.zeros(DType.FLOAT64, Shape.of(8, 2)));
    arrays.put("layer_1", NpyArray.of(Tensor.full(DType.FLOAT64, Shape.of(8, 3), 2)));
    for (String measure : new String[] {"c1", "c2", "c3", "c4"}) {
      refused(
          measure,
          arrays,
          measure
              + ": layer_0, layer_1: all samples have the same numbers; a constant representation tells nothing");
    }
  }

  @Test
  void a_network_whose_neurons_are_all_dead_is_refused_by_those_that_leave_them_out()
      throws IOException {
    double[] low = FIRST.toDoubles();
    for (int i = 0; i < low.length; i++) low[i] -= 10;
    var arrays = eight("layer_0", Tensor.of(FIRST.shape(), low));
    arrays.remove("layer_1");
    String message =
        "every neuron is dead in each of 1 layers; give pre-activations of a network that trained";
    refused("c4", arrays, "c4: distance spread: " + message);
    refused(
        "c2",
        arrays,
        "c2: subclass silhouette: " + message,
        "--params",
        "representation=standardized");
  }

  @Test
  void a_class_of_one_sample_has_no_distances() throws IOException {
    refused(
        "c4",
        eight("labels", 0, 0, 0, 0, 0, 0, 0, 1),
        "c4: distance spread: class 1 of 2 has too few samples for a distance, 1; give 2 or more");
  }

  @Test
  void choices_are_refused_with_what_was_expected() throws IOException {
    param("c1", "k=0", "k is '0': expected a whole number of 1 or more");
    param("c1", "k=all", "k is 'all': expected a whole number of 1 or more");
    param("c1", "across=mode", "across is 'mode': expected one of median, mean, max");
    param("c1", "epsilon=-1", "epsilon is '-1': expected a number of 0 or more");
    param("c4", "percentile=100", "percentile is '100': expected a whole number from 0 to 99");
    param("c4", "pairs=all", "pairs is 'all': expected one of off-diagonal, full-matrix");
    param("c4", "unit=1", "unit is '1': expected a whole number of 2 or more");
    param(
        "c2",
        "representation=pre",
        "representation is 'pre': expected one of relu, as-is, standardized");
    param("c3", "reference=mean", "reference is 'mean': expected one of all, complement");
    param("c0", "guard=NaN", "guard is 'NaN': expected a number of 0 or more");
    param("complexity", "sigma=0", "sigma is '0': expected a number above 0");
    param("complexity", "samples=0.5", "samples is '0.5': expected a whole number of 1 or more");
  }

  private void param(String measure, String typed, String message) throws IOException {
    assertRefused(run(measure, file(eight()), "--params", typed), "--params: " + message);
  }

  @Test
  void one_class_has_no_others_to_compare_with() throws IOException {
    refused(
        "c3",
        eight("labels", 0, 0, 0, 0, 0, 0, 0, 0),
        "c3: intraclass variance ratio: 1 class has no other samples to compare with; give 2 or more classes or take ALL",
        "--params",
        "reference=complement");
  }
}
