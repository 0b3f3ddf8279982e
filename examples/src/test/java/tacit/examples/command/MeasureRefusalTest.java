// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.examples.Tacit;

/// What is typed, and what a file lacks, has one clear line each.
class MeasureRefusalTest extends MeasureRun {
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
    Path file = without("labels", "weight_0", "weight_1", "logits", "layer_0");
    var run = run("all", file);
    assertThat(run.err())
        .startsWith(
            "tacit: measure: %s: nothing can be measured: margin needs labels, logits; "
                .formatted(file));
    assertThat(run.status()).isEqualTo(2);
  }

  @Test
  void a_bound_is_for_dense_layers_with_inputs_of_a_known_norm() throws IOException {
    Path file = file(arrays());
    assertRefused(
        run("margin-bound", file),
        file
            + ": margin-bound: needs --params input-norm=X, the root of the sum of squares of all inputs, which the file has not");
    file = with("weight_0", zeros(3, 2, 1, 1));
    assertRefused(
        run("margin-bound", file, "--params", "input-norm=1"),
        file
            + ": margin-bound: a weight has shape (3, 2, 1, 1): the norm of a convolution depends on the size of the images, so this is for dense layers");
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
