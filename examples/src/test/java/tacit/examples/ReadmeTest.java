// SPDX-License-Identifier: Apache-2.0
package tacit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.Npy;
import tacit.autodiff.io.NpyArray;
import tacit.autodiff.io.Npz;
import tacit.autodiff.io.NpzWriter;
import tacit.examples.train.ShippedArch;
import tacit.theory.ntk.KernelNetwork;

/// The examples of the README print what it says they print.
class ReadmeTest {
  @TempDir private Path folder;
  private String readme = "";

  @BeforeEach
  void files() throws IOException {
    readme = Files.readString(Path.of("../README.md"));
    Npy.write(
        folder.resolve("x.npy"),
        Tensor.matrix(new double[] {1, 2, 0, -1}, new double[] {0.5, -1, 1.5, 2}));
    double[] t = IntStream.rangeClosed(-3, 3).mapToDouble(i -> i).toArray();
    double[] y = IntStream.rangeClosed(-3, 3).mapToDouble(Math::sin).toArray();
    Npy.write(folder.resolve("t.npy"), Tensor.of(Shape.of(7, 1), t));
    Npy.write(folder.resolve("y.npy"), Tensor.of(Shape.of(7, 1), y));
    Npy.write(folder.resolve("new.npy"), Tensor.of(Shape.of(2, 1), 0.5, 1.5));
  }

  /// Runs a command of the README, with its files in our folder.
  private Tacit run(String command) {
    assertThat(readme).contains("./tacit " + command);
    var words = command.replace("examples/arch", "arch").split(" ");
    for (int i = 0; i < words.length; i++) {
      if (words[i].endsWith(".npy") || words[i].endsWith(".npz")) {
        words[i] = folder.resolve(words[i]).toString();
      }
    }
    var run = Tacit.run(words);
    assertThat(run.status()).as(run.err()).isZero();
    return run;
  }

  private Tensor key(String file, String name) {
    return Npz.open(folder.resolve(file)).get(name).tensor();
  }

  /// As NumPy prints: eight digits after the point, without zeros at the end.
  private void printed(double... values) {
    for (double value : values) {
      assertThat(readme).contains(Double.toString(Math.round(value * 1e8) / 1e8));
    }
  }

  @Test
  void both_kernels() {
    run("kernel --arch examples/arch/relu.json --x1 x.npy --out k.npz");
    printed(key("k.npz", "nngp").get(0, 1), key("k.npz", "ntk").get(0, 1));
  }

  @Test
  void the_kernel_of_finite_networks() {
    var run =
        run(
            "empirical-ntk --arch examples/arch/relu.json --width 4096 --samples 20 --x1 x.npy --out e.npz");
    assertThat(readme).contains(run.out().lines().findFirst().orElseThrow());
    printed(key("e.npz", "ntk").toDoubles());
  }

  @Test
  void what_an_ensemble_learns_of_a_sine() {
    run(
        "predict --arch examples/arch/fcn-erf.json --x-train t.npy --y-train y.npy --x-test new.npy --out p.npz");
    printed(key("p.npz", "mean").toDoubles());
    var covariance = key("p.npz", "covariance");
    printed(Math.sqrt(covariance.get(0, 0)), Math.sqrt(covariance.get(1, 1)));
  }

  @Test
  void the_ranks_of_a_factorization() {
    var npz = NpzWriter.of().with("tree", NpyArray.of("[[0,1],[2,3]]"));
    int[][] w = {
      {1, 2, 0, 1}, {1, 0, 1, 1}, {1, 1, 1, -1}, {2, 1, 1, -1}, {1, 1, 0, 2}, {1, 0, 2, 1}
    };
    for (int i = 0; i < w.length; i++) npz = npz.with("weight_" + i, matrix(2, w[i]));
    npz.with("weight_6", matrix(1, 1, 2)).write(folder.resolve("htf.npz"));
    assertThat(readme).contains(run("tensor rank --input htf.npz --modes 0,2").out());
  }

  @Test
  void the_area_under_the_curve_of_margins() {
    NpzWriter.of()
        .with("labels", Indices.of(0, 1, 2, 0))
        .with("logits", rows(3, 2.5, 0.5, -3, 1, 3, -4, 0.5, -0.5, 0, 5, -2, -3))
        .with("weight_0", rows(2, 1, 0, 0, 1, 1, -1))
        .with("weight_1", rows(3, 1, 0, 0.5, 0, 1, -0.5, -1, -1, 0))
        .write(folder.resolve("rep.npz"));
    assertThat(readme).contains(run("measure margin-area --input rep.npz").out());
  }

  @Test
  void how_alike_two_layers_are() {
    NpzWriter.of()
        .with(
            "layer_0",
            rows(3, 1, 2, 0, 0, 1, 1, 2, 0, 1, 4, 1, 2, 1, 0, 0, 2, 3, 1, 0, 2, 2, 5, 1, 3))
        .with("layer_1", rows(2, 3, 0, 1, 0, 2, 3, 5, 5, 1, 1, 5, 0, 2, 0, 6, 7))
        .write(folder.resolve("pair.npz"));
    assertThat(readme).contains(run("measure cka --input pair.npz").out());
  }

  private static Tensor rows(int columns, double... values) {
    return Tensor.of(Shape.of(values.length / columns, columns), values);
  }

  private static Tensor matrix(int columns, int... values) {
    return Tensor.of(
        Shape.of(2, columns), IntStream.of(values).mapToDouble(value -> value).toArray());
  }

  @Test
  void the_phase_of_a_network() {
    assertThat(readme)
        .contains(run("phase --activation erf --weight-variance 1.5 --bias-variance 0.05").out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"relu.json", "fcn-erf.json"})
  void shipped_networks_of_the_theory_take_vectors(String file) {
    KernelNetwork.of(ShippedArch.read(file)).requireFits(Shape.of(4));
  }

  @Test
  void the_shipped_pooled_network_takes_images() {
    KernelNetwork.of(ShippedArch.read("cnn-pooled.json")).requireFits(Shape.of(8, 8, 1));
  }
}
