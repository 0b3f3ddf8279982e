// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.Npy;
import tacit.autodiff.io.Npz;
import tacit.examples.Tacit;
import tools.jackson.databind.json.JsonMapper;

class PredictTest {
  private static final Path CASES = Path.of("src/test/resources/tacit/examples/command/predict");

  /// The network of a toy that was computed with NumPy.
  private static final String ARCH =
      """
      {"layers": [
        {"type": "dense", "weight_variance": 2, "bias_variance": 0.1},
        {"type": "relu"},
        {"type": "dense", "weight_variance": 2, "bias_variance": 0.1},
        {"type": "relu"},
        {"type": "dense", "weight_variance": 2, "bias_variance": 0.1}
      ]}
      """;

  private static final Tensor X =
      Tensor.matrix(
          new double[] {1, 2, 0, -1},
          new double[] {0.5, -1, 1.5, 2},
          new double[] {-2, 0.25, 1, 0});
  private static final Tensor U =
      Tensor.matrix(new double[] {0.5, 0.5, 0.5, 0.5}, new double[] {1, -1, 0.5, 0});

  @TempDir private Path folder;
  private Path out = Path.of("");

  @BeforeEach
  void files() throws IOException {
    out = folder.resolve("p.npz");
    Files.writeString(folder.resolve("arch.json"), ARCH);
    Npy.write(folder.resolve("x.npy"), X);
    Npy.write(folder.resolve("y.npy"), Tensor.of(Shape.of(3, 1), 1, -1, 0.5));
    Npy.write(folder.resolve("u.npy"), U);
  }

  private Tacit run(String... more) {
    return Tacit.run(Tacit.join(command(folder, "arch", "x", "y", "u"), more));
  }

  private String[] command(Path from, String arch, String x, String y, String u) {
    return new String[] {
      "predict",
      "--arch=" + from.resolve(arch + ".json"),
      "--x-train=" + from.resolve(x + ".npy"),
      "--y-train=" + from.resolve(y + ".npy"),
      "--x-test=" + from.resolve(u + ".npy"),
      "--out=" + out
    };
  }

  private double[] get(String key) {
    return Npz.open(out).get(key).tensor().toDoubles();
  }

  // Golden values, computed with NumPy, printed to twelve digits after the point

  @ParameterizedTest
  @CsvSource({
    "ntk, inf, 0, 0.006702763043, -0.194108214197, 0.265738288705, 0.081441510728, 0.672949839489",
    "ntk, 1, 0, 0.007777174177, -0.181798184121, 0.268518983324, 0.084815561791, 0.677472620882",
    "nngp, inf, 0, 0.004638320371, -0.240814332472, 0.246773943707, 0.047056482001, 0.608103067994",
    "nngp, 10, 0, 0.005282621626, -0.239669785098, 0.246776325909, 0.047059988551, 0.608108270468",
  })
  void the_toy(
      String key,
      String time,
      String ridge,
      double u1,
      double u2,
      double c11,
      double c12,
      double c22) {
    var run = run("--get", key, "--time", time, "--diag-reg", ridge);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(get("mean")).containsExactly(new double[] {u1, u2}, within(1e-12));
    assertThat(get("covariance")).containsExactly(new double[] {c11, c12, c12, c22}, within(1e-12));
  }

  @Test
  void the_toy_with_a_ridge_still_meets_its_targets_at_the_end() {
    assertThat(run("--diag-reg", "0.1").status()).isZero();
    assertThat(get("mean"))
        .containsExactly(new double[] {0.006346119524, -0.173993616619}, within(1e-12));
    assertThat(get("train_mean")).containsExactly(1, -1, 0.5);
  }

  // Agreement with examples/crosscheck/predict.py

  static Stream<Path> cases() throws IOException {
    try (var folders = Files.list(CASES)) {
      return folders.sorted().toList().stream();
    }
  }

  /// Both compute in FLOAT64 with condition numbers up to some thousands.
  @ParameterizedTest
  @MethodSource("cases")
  void numpy_says_the_same(Path from) throws IOException {
    var line = new ArrayList<>(List.of(command(from, "arch", "x-train", "y-train", "x-test")));
    line.addAll(Files.readAllLines(from.resolve("options.txt")));
    var run = Tacit.run(line.toArray(String[]::new));
    assertThat(run.status()).as(run.err()).isZero();
    var expected = Npz.open(from.resolve("expected.npz"));
    assertThat(Npz.open(out).names()).containsExactly("mean", "covariance", "train_mean");
    for (String key : List.of("mean", "covariance", "train_mean")) {
      assertThat(Npz.open(out).get(key).shape()).isEqualTo(expected.get(key).shape());
      assertThat(get(key))
          .as(key)
          .containsExactly(expected.get(key).tensor().toDoubles(), within(1e-10));
    }
  }

  // Forms of input and output

  @Test
  void a_vector_of_targets_is_one_output() {
    Npy.write(folder.resolve("y.npy"), Tensor.vector(1, -1, 0.5));
    assertThat(run().status()).isZero();
    assertThat(Npz.open(out).get("mean").shape()).isEqualTo(Shape.of(2, 1));
    assertThat(Npz.open(out).get("train_mean").shape()).isEqualTo(Shape.of(3, 1));
  }

  @Test
  void the_answer_names_what_was_written() {
    var run = run("--time", "7");
    assertThat(run.out())
        .isEqualTo(
            """
            Predicted 2 examples after 7 steps on 3 (ntk).
            Wrote %s with mean (2, 1), covariance (2, 2) and train_mean (3, 1).
            """
                .formatted(out));
    var json = JsonMapper.shared().readTree(run("--json").out());
    assertThat(json.at("/keys/2").asString()).isEqualTo("train_mean");
    assertThat(json.at("/time").asString()).isEqualTo("inf");
    assertThat(json.at("/outputs").asInt()).isOne();
  }

  @Test
  void equal_examples_are_no_trouble_at_a_finite_time_or_with_a_ridge() {
    equalExamples();
    assertThat(run("--time", "10").status()).isZero();
    assertThat(run("--diag-reg", "1e-6").status()).isZero();
  }

  // Refusals

  private void assertRefused(String message, String... more) throws IOException {
    var run = run(more);
    assertThat(run.err()).isEqualTo("tacit: predict: " + message + "\n");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .doesNotContain("p.npz")
          .noneMatch(name -> name.endsWith(".part"));
    }
  }

  private void equalExamples() {
    Npy.write(
        folder.resolve("x.npy"),
        Tensor.matrix(
            new double[] {1, 2, 0, -1}, new double[] {0, 1, 0, 0}, new double[] {1, 2, 0, -1}));
  }

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
