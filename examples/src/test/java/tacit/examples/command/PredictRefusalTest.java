// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.Npy;

class PredictRefusalTest extends PredictRun {
  @Test
  void equal_training_examples_make_the_end_of_time_singular() throws IOException {
    equalExamples();
    for (String key : List.of("ntk", "nngp")) {
      assertRefused(
          folder.resolve("x.npy")
              + ": the training kernel is singular: examples 0 and 2 are equal; add --diag-reg 1e-6, or ask for a finite --time",
          "--get",
          key);
    }
  }

  /// A linear network on the plane: three points have a kernel of rank two.
  @Test
  void a_kernel_of_low_rank_is_refused_at_the_end_of_time() throws IOException {
    Files.writeString(folder.resolve("arch.json"), "{\"layers\": [{\"type\": \"dense\"}]}");
    Npy.write(folder.resolve("x.npy"), Tensor.matrix(new double[][] {{1, 0}, {0, 1}, {1, 1}}));
    Npy.write(folder.resolve("u.npy"), Tensor.matrix(new double[][] {{1, 2}}));
    var run = run();
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .startsWith(
            "tacit: predict: "
                + folder.resolve("x.npy")
                + ": the training kernel is singular: its eigenvalues go from ")
        .endsWith(" to 1.50; add --diag-reg 1e-6, or ask for a finite --time\n");
  }

  @Test
  void an_example_of_zeros_without_a_bias_has_no_variance() throws IOException {
    Files.writeString(
        folder.resolve("arch.json"),
        "{\"layers\": [{\"type\": \"dense\"}, {\"type\": \"relu\"}, {\"type\": \"dense\"}]}");
    Npy.write(
        folder.resolve("x.npy"),
        Tensor.matrix(
            new double[] {1, 2, 0, -1}, new double[] {0, 0, 0, 0}, new double[] {0, 1, 1, 0}));
    assertRefused(
        folder.resolve("x.npy")
            + ": the training kernel is singular: point 1 has no variance; add --diag-reg 1e-6, or ask for a finite --time");
  }

  @Test
  void the_last_layer_must_be_affine() throws IOException {
    Files.writeString(
        folder.resolve("arch.json"), "{\"layers\": [{\"type\": \"dense\"}, {\"type\": \"relu\"}]}");
    assertRefused(
        folder.resolve("arch.json")
            + ": layers[1]: relu: the last layer must be dense or conv; add a dense layer after it");
  }

  @Test
  void numbers_that_no_training_has_are_refused() throws IOException {
    for (String typed : List.of("-1", "soon", "NaN", "Infinity")) {
      assertRefused(
          "--time is '" + typed + "': expected a number of 0 or more, or inf", "--time", typed);
    }
    assertRefused("--learning-rate is 0.0: expected a number above 0", "--learning-rate", "0");
    assertRefused("--diag-reg is -0.1: expected a number of 0 or more", "--diag-reg", "-0.1");
    assertRefused(
        "--get: unknown word 'ntkk' (did you mean 'ntk'?); expected ntk, nngp", "--get", "ntkk");
  }

  @Test
  void targets_that_do_not_fit_are_refused() throws IOException {
    var y = folder.resolve("y.npy");
    Npy.write(y, Tensor.vector(1, 2));
    assertRefused(
        y
            + ": shape: (2) has 2 rows but "
            + folder.resolve("x.npy")
            + " has 3 examples; give one row of targets for each");
    Npy.write(y, Tensor.of(Shape.of(3, 1, 1), 1, 2, 3));
    assertRefused(y + ": shape: (3, 1, 1): expected (n, k), or (n) for one output");
    Npy.write(y, Tensor.of(Shape.of(3, 0)));
    assertRefused(y + ": shape: (3, 0): there are no outputs; give at least one");
    Npy.write(y, Tensor.of(Shape.of(3, 2), 1, 2, 3, Double.NaN, 5, 6));
    assertRefused(y + ": data: NaN in row 1; leave that example out");
  }

  @Test
  void test_examples_of_another_shape_are_refused() throws IOException {
    Npy.write(folder.resolve("u.npy"), Tensor.matrix(new double[] {1, 2}));
    assertRefused(
        folder.resolve("u.npy")
            + ": shape: (1, 2) has examples (2) but those of "
            + folder.resolve("x.npy")
            + " are (4); both need one shape");
  }

  @Test
  void a_network_without_a_kernel_is_refused_by_its_layer() throws IOException {
    Files.writeString(
        folder.resolve("arch.json"), "{\"layers\": [{\"type\": \"relu\"}, {\"type\": \"dense\"}]}");
    var run = run();
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("tacit: predict: " + folder.resolve("arch.json") + ": layers[0]: relu: ");
  }

  @Test
  void a_result_that_has_nowhere_to_go_is_refused_before_the_work() throws IOException {
    out = folder.resolve("none/p.npz");
    assertRefused(
        "--out " + out + ": there is no folder " + folder.resolve("none") + "; make it first");
  }
}
