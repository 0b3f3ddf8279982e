// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.Npy;

class KernelRefusalTest extends KernelRun {
  /// The network's file, then a place and what is wrong there.
  private void assertBad(String message, String layers) throws IOException {
    assertRefused(file("arch.json") + ": " + message, "{\"layers\": [" + layers + "]}");
  }

  private static final String DENSE = "{\"type\": \"dense\"}";

  @Test
  void layers_that_break_the_rules_of_infinite_width_are_named() throws IOException {
    assertBad(
        "layers[2]: erf: its input is not Gaussian; put a dense or conv layer right before it",
        DENSE + ", {\"type\": \"relu\"}, {\"type\": \"erf\"}");
    assertBad(
        "layers[0]: leaky_relu: its input is not Gaussian; put a dense or conv layer right before it",
        "{\"type\": \"leaky_relu\"}");
    assertBad(
        "layers[0]: dropout: it may not drop raw inputs; put it after the first dense or conv layer",
        "{\"type\": \"dropout\", \"rate\": 0.1}, " + DENSE);
    assertBad(
        "layers[2]: residual: shortcut is not Gaussian, so the sum is not; end each branch with a"
            + " dense or conv layer, and begin a block with its activation",
        DENSE + ", {\"type\": \"relu\"}, {\"type\": \"residual\", \"branch\": [" + DENSE + "]}");
    assertBad(
        "layers[1]: parallel_sum: branches[0] and branches[1] depend on the same weights, so they"
            + " are not independent; end all but one with a dense or conv layer of its own",
        DENSE
            + ", {\"type\": \"parallel_sum\", \"branches\": [[{\"type\": \"identity\"}],"
            + " [{\"type\": \"identity\"}]]}");
    assertBad(
        "layers[1].branches[1][2]: gelu: its input is not Gaussian; put a dense or conv layer right"
            + " before it",
        DENSE
            + ", {\"type\": \"parallel_product\", \"branches\": [["
            + DENSE
            + "], [{\"type\": \"relu\"}, {\"type\": \"identity\"}, {\"type\": \"gelu\"}]]}");
  }

  @Test
  void layers_without_a_closed_form_are_named() throws IOException {
    assertBad(
        "layers[0]: max_pool: its infinite width has no closed form; take average_pool, or the"
            + " kernel of a finite network (empirical-ntk)",
        "{\"type\": \"max_pool\", \"window\": [2, 2]}");
    assertBad(
        "layers[1].branch[0]: batch_norm: its infinite width has no closed form; take layer_norm, or"
            + " the kernel of a finite network (empirical-ntk)",
        DENSE + ", {\"type\": \"residual\", \"branch\": [{\"type\": \"batch_norm\"}]}");
  }

  @Test
  void variances_that_are_not_positive_are_named() throws IOException {
    assertBad(
        "layers[0].weight_variance: -1.0 is not a finite number of 0 or more",
        "{\"type\": \"dense\", \"weight_variance\": -1.0}");
    assertBad(
        "layers[0]: dense: weight_variance is 0.0; an infinitely wide layer needs more than 0",
        "{\"type\": \"dense\", \"weight_variance\": 0.0}");
    assertBad(
        "layers[0].bias_variance: -0.5 is not a finite number of 0 or more",
        "{\"type\": \"dense\", \"bias_variance\": -0.5}");
  }

  @Test
  void the_standard_parameterization_needs_the_width_of_every_layer_but_the_last()
      throws IOException {
    assertRefused(
        file("arch.json")
            + ": layers[0]: dense: units is not given; under the standard parameterization every"
            + " layer but the last needs it",
        ARCH.replace("{\"layers\"", "{\"parameterization\": \"standard\", \"layers\""));
  }

  /// A layer with 100 channels, then that of the branches.
  private void assertClash(String message, String type, String branches) throws IOException {
    assertRefused(
        file("arch.json") + ": layers[1]: " + message,
        """
        {"parameterization": "standard", "layers": [
          {"type": "%s", "%s": 100%s}, %s]}
        """
            .formatted(
                type,
                type.equals("dense") ? "units" : "channels",
                type.equals("dense") ? "" : ", \"kernel\": [1]",
                branches));
  }

  @Test
  void under_the_standard_parameterization_branches_need_one_width() throws IOException {
    String tail = "; what is joined element by element needs one width";
    String dense = "[{\"type\": \"relu\"}, {\"type\": \"dense\", \"units\": 16}]";
    String wide = "[{\"type\": \"erf\"}, {\"type\": \"dense\", \"units\": 7}]";
    assertClash(
        "residual: branch has 16 units but shortcut 100" + tail,
        "dense",
        "{\"type\": \"residual\", \"branch\": " + dense + "}");
    assertClash(
        "parallel_sum: branches[0] has 16 units but branches[1] 7" + tail,
        "dense",
        "{\"type\": \"parallel_sum\", \"branches\": [" + dense + "," + wide + "]}");
    assertClash(
        "parallel_product: branches[0] has 16 units but branches[1] 7" + tail,
        "dense",
        "{\"type\": \"parallel_product\", \"branches\": [" + dense + "," + wide + "]}");
    Npy.write(folder.resolve("x1.npy"), Tensor.of(Shape.of(1, 2, 1), 1, 2));
    assertClash(
        "residual: branch has 16 channels but shortcut 100" + tail,
        "conv",
        "{\"type\": \"residual\", \"branch\": "
            + dense.replace("\"dense\", \"units\"", "\"conv\", \"kernel\": [1], \"channels\"")
            + "}");
  }

  @Test
  void networks_that_do_not_fit_the_examples_are_named() throws IOException {
    assertBad(
        "layers[0]: conv: a window (3, 3) needs examples (h, w, c) but gets (4)",
        "{\"type\": \"conv\", \"kernel\": [3, 3]}");
    Npy.write(folder.resolve("x1.npy"), Tensor.of(Shape.of(1, 2, 2), 1, 2, 3, 4));
    assertBad(
        "layers[0]: dense: needs examples (d) but gets (2, 2); put flatten or global_average_pool"
            + " before it",
        DENSE);
    assertBad(
        "network: its output has pixels, (2, c); end it with flatten or global_average_pool",
        "{\"type\": \"conv\", \"kernel\": [1]}");
  }

  @Test
  void files_that_hold_no_examples_are_named() throws IOException {
    Npy.write(folder.resolve("x1.npy"), Tensor.vector(1, 2));
    assertRefused(
        file("x1.npy")
            + ": shape: (2): expected (n, d), (n, length, channels) or (n, height, width, channels)",
        ARCH);
    Npy.write(folder.resolve("x1.npy"), Tensor.of(Shape.of(2, 2), 1, 2, Double.NaN, 4));
    assertRefused(file("x1.npy") + ": data: NaN in example 1; leave that example out", ARCH);
    Npy.write(folder.resolve("x1.npy"), Tensor.of(Shape.of(0, 2)));
    assertRefused(
        file("x1.npy") + ": shape: (0, 2): there are no numbers; give at least one example", ARCH);
    Npy.write(folder.resolve("x1.npy"), Tensor.of(Shape.of(1, 2), 1, 2));
    assertRefused(
        file("x2.npy")
            + ": shape: (1, 4) has examples (4) but those of "
            + file("x1.npy")
            + " are (2); both need one shape",
        ARCH,
        "--x2",
        file("x2.npy"));
  }

  @Test
  void a_word_that_is_no_kernel_is_refused_with_the_near_one() throws IOException {
    assertRefused(
        "--get: unknown word 'ngp' (did you mean 'nngp'?); expected nngp, ntk",
        ARCH,
        "--get",
        "ngp");
    assertRefused("--get: unknown word ''; expected nngp, ntk", ARCH, "--get", "ntk,");
  }

  @Test
  void a_kernel_beyond_the_range_of_numbers_is_refused_by_its_entry() throws IOException {
    Npy.write(folder.resolve("x1.npy"), Tensor.of(Shape.of(1, 1), 100));
    assertRefused(
        "gram: entry (0, 0) of nngp is Infinity: it leaves the range of FLOAT64; take smaller"
            + " inputs, weight variances or depth",
        "{\"layers\": [" + DENSE + ", {\"type\": \"exp\"}]}");
  }
}
