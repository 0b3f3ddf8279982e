// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.NpyArray;

/// Each kind of bad array has one clear line.
class RepFileRefusalTest extends MeasureRun {
  private void assertRefused(Path file, String message) throws IOException {
    assertRefused(run("margin", file), file + ": " + message);
    assertRefused(run("all", file), file + ": " + message);
  }

  private static Tensor zeros(int... sizes) {
    return Tensor.of(Shape.of(sizes), new double[Shape.of(sizes).count()]);
  }

  @Test
  void labels_are_whole_numbers_from_0() throws IOException {
    assertRefused(
        with("labels", NpyArray.of(Indices.of(0, 1, -1, 0))),
        "labels: is -1 at (2); classes count from 0");
    assertRefused(
        with("labels", NpyArray.of(Indices.of(0, 1, 3, 0))),
        "labels: is 3 at (2), but logits (4, 3) have classes 0 to 2");
    assertRefused(
        with("labels", NpyArray.of(Indices.of())), "labels: it is empty; give one label a sample");
    assertRefused(
        with("labels", Tensor.vector(0, 1, 2, 0)),
        "labels: descr: '<f8' where whole numbers belong; save it with .astype('<i8')");
    assertRefused(
        with("labels", NpyArray.of(Shape.of(2, 2), 0, 1, 2, 0)),
        "labels: shape: (2, 2) where a vector of whole numbers belongs");
  }

  @Test
  void a_wrong_rank_is_named_with_the_right_one() throws IOException {
    assertRefused(
        with("logits", Tensor.vector(1, 2, 3, 4)), "logits: shape (4) where (n, classes) belongs");
    assertRefused(with("logits", zeros(4, 0)), "logits: shape (4, 0) where (n, classes) belongs");
    Path file = with("weight_1", Tensor.vector(1, 2, 3));
    assertRefused(
        run("margin-area", file),
        file + ": weight_1: shape (3) where (out, in) or (out, in, kh, kw) belongs");
  }

  @Test
  void rows_are_as_many_as_labels() throws IOException {
    assertRefused(
        with("logits", zeros(5, 3)),
        "logits: shape (5, 3) has 5 rows, but there are 4 labels; give a row a sample");
  }

  @Test
  void a_number_that_is_none_is_named_with_its_place() throws IOException {
    double[] values = LOGITS.toDoubles();
    values[7] = Double.NaN;
    assertRefused(
        with("logits", Tensor.of(LOGITS.shape(), values)),
        "logits: is NaN at (2, 1); every number must be finite");
    Path file = with("weight_0", Tensor.matrix(new double[] {1, Double.NEGATIVE_INFINITY}));
    assertRefused(
        run("normalized-margin", file),
        file + ": weight_0: is -Infinity at (0, 1); every number must be finite");
  }

  @Test
  void layers_take_what_the_one_before_gives_and_the_last_gives_the_logits() throws IOException {
    Path file = with("weight_0", zeros(5, 2));
    assertRefused(
        run("normalized-margin", file),
        file
            + ": normalized-margin: weight_1: shape (3, 3) takes 3 numbers, but weight_0 (5, 2) gives 5; give the layers of a chain in order, outputs first");
    file = with("weight_1", zeros(4, 3));
    assertRefused(
        run("margin-area", file),
        file
            + ": margin-area: weight_1: shape (4, 3) gives 4 numbers, but logits (4, 3) are of 3 classes; give the layers of a chain in order, outputs first");
  }

  @Test
  void numbers_of_layers_have_no_gap() throws IOException {
    Path file = with("weight_3", W2);
    assertRefused(
        run("normalized-margin", file),
        file + ": weight_3: there is no weight_2 before it; number from 0");
  }

  @Test
  void weights_that_are_zero_have_no_direction() throws IOException {
    Path file = with("weight_1", zeros(3, 3));
    assertRefused(
        run("normalized-margin", file),
        file
            + ": normalized-margin: norms: weight 1 is zero, and zero has no direction; leave the layer out or train it");
  }

  @Test
  void a_class_without_samples_has_no_mean() throws IOException {
    Path file = with("labels", NpyArray.of(Indices.of(0, 1, 1, 0)));
    assertRefused(
        run("neural-collapse", file),
        file
            + ": neural-collapse: neural collapse: class 2 of 3 has no sample; give at least one of each, or leave the class out");
  }

  @Test
  void a_constant_representation_tells_nothing() throws IOException {
    Path file = with("layer_0", zeros(4, 3));
    assertRefused(
        run("boundary-distance", file),
        file
            + ": boundary-distance: layer_0: all samples have the same numbers; a constant representation tells nothing");
  }

  @Test
  void layers_have_one_form() throws IOException {
    Path file = with("activations", HIDDEN);
    assertRefused(
        run("neural-collapse", file),
        file + ": activations: stands beside layer_0; keep the one or the other");
  }

  @Test
  void a_bias_has_a_number_a_class() throws IOException {
    Path file = with("readout_bias", Tensor.vector(1, 2));
    assertRefused(
        run("neural-collapse", file),
        file
            + ": readout_bias: shape (2) beside readout_weight (3, 3); give (3), a number a class");
  }

  @Test
  void a_file_that_is_none_is_refused() throws IOException {
    Path none = folder.resolve("none.npz");
    file(arrays());
    assertRefused(run("margin", none), none + ": cannot be read: there is no " + none);
    Path file = folder.resolve("rep.npz");
    Files.writeString(file, "no archive");
    assertRefused(run("margin", file), file + ": cannot be read: zip END header not found");
  }
}
