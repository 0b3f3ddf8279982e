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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.Npy;
import tacit.autodiff.io.Npz;
import tacit.examples.Tacit;
import tools.jackson.databind.json.JsonMapper;

class PredictTest extends PredictRun {
  private static final Path CASES = Path.of("src/test/resources/tacit/examples/command/predict");

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
}
