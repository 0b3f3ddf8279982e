// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.NpyArray;
import tacit.examples.Tacit;

/// Each kind of bad input has one clear line.
class MeasureRefusalTest extends MeasureRun {
  private void assertRefused(Path file, String message) throws IOException {
    assertRefused(run("margin", file), file + ": " + message);
    assertRefused(run("all", file), file + ": " + message);
  }

  private static Tensor zeros(int... sizes) {
    return Tensor.of(Shape.of(sizes), new double[Shape.of(sizes).count()]);
  }

  @Test
  void a_missing_array_is_named_with_those_that_are_there() throws IOException {
    Path file = without("logits", "weight_0", "weight_1");
    assertRefused(
        run("normalized-margin", file),
        file
            + ": normalized-margin: needs logits, weight_0, but the file has labels, layer_0, readout_weight");
  }

  @Test
  void a_file_of_which_nothing_can_be_measured_is_refused_with_every_reason() throws IOException {
    Path file = without("labels", "weight_0", "weight_1", "logits");
    var run = run("all", file);
    assertThat(run.err())
        .startsWith(
            "tacit: measure: %s: nothing can be measured: margin needs labels, logits; "
                .formatted(file));
    assertThat(run.status()).isEqualTo(2);
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
  void a_file_that_is_none_is_refused() throws IOException {
    Path none = folder.resolve("none.npz");
    file(arrays());
    assertRefused(run("margin", none), none + ": cannot be read: there is no " + none);
    Path file = folder.resolve("rep.npz");
    Files.writeString(file, "no archive");
    assertRefused(run("margin", file), file + ": cannot be read: zip END header not found");
  }

  @Test
  void unknown_names_get_the_near_one() throws IOException {
    assertRefused(
        run("margn"),
        "unknown measure 'margn' (did you mean 'margin'?); 'tacit measure --list' names them all");
    assertRefused(
        run("margin", "--params", "quantle=0.1"),
        "--params: margin has no parameter 'quantle' (did you mean 'quantile'?); it has quantile");
    assertRefused(
        run("spectral-complexity", "--params", "k=1"),
        "--params: spectral-complexity has no parameter 'k'; it has none");
  }

  @Test
  void values_of_parameters_are_refused_with_what_was_expected() throws IOException {
    assertRefused(
        run("margin", "--params", "quantile=2"),
        "--params: quantile is '2': expected a number from 0 to 1");
    assertRefused(
        run("margin", "--params", "quantile"),
        "--params is 'quantile': expected NAME=VALUE, such as quantile=0.05");
    assertRefused(
        run("margin", "--params", "quantile=0.1,quantile=0.2"),
        "--params names quantile twice; give it once");
    assertRefused(
        run("margin-area", "--params", "normalization=frobenius"),
        "--params: normalization is 'frobenius': expected one of none, frobenius-product,"
            + " spectral-product, parameter-norm-power, spectral-complexity, path-norm");
  }

  @Test
  void margins_by_spectral_complexity_need_the_norm_of_the_inputs() throws IOException {
    Path file = file(arrays());
    assertRefused(
        run("margin-area", file, "--params", "normalization=spectral-complexity"),
        file
            + ": margin-area: normalization=spectral-complexity needs --params input-norm=X, the root of the sum of squares of all inputs, which the file has not");
  }

  @Test
  void options_that_are_missing_or_make_no_sense_are_refused() throws IOException {
    file(arrays());
    assertRefused(Tacit.run("measure"), "name a measure, or all, or ask for them with --list");
    assertRefused(Tacit.run("measure", "margin"), "--input is missing: name a REP.npz");
    assertRefused(
        run("spectral-complexity", "--out", folder.resolve("x.npz").toString()),
        "--out: nothing is found sample by sample; leave --out out");
    assertRefused(
        run("margin", "--out", folder.toString()),
        "--out " + folder + ": is a folder; name a file in it");
  }
}
