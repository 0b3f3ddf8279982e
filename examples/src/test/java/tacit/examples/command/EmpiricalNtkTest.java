// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.Npy;
import tacit.autodiff.io.Npz;
import tacit.autodiff.kernel.Cpu;
import tacit.examples.Tacit;
import tacit.nn.Dense;
import tacit.nn.Network;
import tacit.nn.Relu;
import tacit.nn.Serial;
import tacit.nn.Weights;
import tacit.theory.ntk.finite.MonteCarloKernel;
import tools.jackson.databind.json.JsonMapper;

class EmpiricalNtkTest {
  private static final String ARCH =
      """
      {"layers": [
        {"type": "dense", "weight_variance": 2, "bias_variance": 0.1},
        {"type": "relu"},
        {"type": "dense", "units": 3, "weight_variance": 2, "bias_variance": 0.1}
      ]}
      """;

  private static final Tensor X1 =
      Tensor.matrix(new double[] {1, 2, 0, -1}, new double[] {0.5, -1, 1.5, 2});
  private static final Tensor X2 = Tensor.matrix(new double[] {-2, 0.25, 1, 0});

  @TempDir private Path folder;
  private Path out = Path.of("");

  @BeforeEach
  void files() {
    out = folder.resolve("k.npz");
    Npy.write(folder.resolve("x1.npy"), X1);
    Npy.write(folder.resolve("x2.npy"), X2);
  }

  private Tacit run(String arch, String... more) throws IOException {
    var file = Files.writeString(folder.resolve("arch.json"), arch);
    String[] usual = {
      "empirical-ntk", "--arch", file.toString(), "--x1", file("x1.npy"), "--out", out.toString()
    };
    return Tacit.run(Tacit.join(usual, more));
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private Tensor ntk() {
    var npz = Npz.open(out);
    assertThat(npz.names()).containsExactly("ntk");
    return npz.get("ntk").tensor();
  }

  @Test
  void writes_the_mean_over_start_values_of_the_mean_over_outputs() throws IOException {
    var run = run(ARCH, "--width", "8", "--samples", "3", "--seed", "5", "--threads", "1");
    assertThat(run.status()).as(run.err()).isZero();
    var law = Weights.ntk(2, 0.1);
    var network =
        new Network(Serial.of(Dense.of(8, law), new Relu(), Dense.of(3, law)), Shape.of(4));
    var expected =
        MonteCarloKernel.of(network, new Seed(5), Cpu.kernels()).estimates(X1).skip(2).findFirst();
    assertThat(ntk().shape()).isEqualTo(Shape.of(2, 2));
    assertThat(ntk().toDoubles())
        .containsExactly(
            expected.orElseThrow().ntk().orElseThrow().mean().toDoubles(), within(1e-12));
    assertThat(run.out())
        .startsWith("Tangent kernel of 67 weights at width 8, mean of 3 samples (seed 5); standard")
        .endsWith("Wrote " + out + " with ntk (2, 2).\n");
  }

  @Test
  void of_two_files_it_is_a_rectangle() throws IOException {
    var run = run(ARCH, "--width", "8", "--x2", file("x2.npy"), "--json");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(ntk().shape()).isEqualTo(Shape.of(2, 1));
    var answer = JsonMapper.shared().readTree(run.out());
    assertThat(answer.at("/shape").values().stream().map(n -> n.asInt())).containsExactly(2, 1);
    assertThat(answer.at("/weights").asLong()).isEqualTo(67);
  }

  @Test
  void the_same_seed_gives_the_same_bytes_and_another_does_not() throws IOException {
    byte[][] files = new byte[3][];
    for (int i = 0; i < 3; i++) {
      assertThat(run(ARCH, "--width", "8", "--seed", i == 2 ? "1" : "0").status()).isZero();
      files[i] = Files.readAllBytes(out);
    }
    assertThat(files[1]).isEqualTo(files[0]);
    assertThat(files[2]).isNotEqualTo(files[0]);
  }

  @Test
  void examples_in_single_precision_and_whole_numbers_are_taken_as_they_are() throws IOException {
    assertThat(run(ARCH, "--width", "4", "--x2", file("x2.npy")).status()).isZero();
    double[] wanted = ntk().toDoubles();
    Npy.write(folder.resolve("x2.npy"), Tensor.of(X2.shape(), X2.toFloats()));
    assertThat(run(ARCH, "--width", "4", "--x2", file("x2.npy")).status()).isZero();
    assertThat(ntk().toDoubles()).containsExactly(wanted);
  }

  // Refusals

  private void assertRefused(String message, String arch, String... more) throws IOException {
    var run = run(arch, more);
    assertThat(run.err()).isEqualTo("tacit: empirical-ntk: " + message + "\n");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .doesNotContain("k.npz")
          .noneMatch(name -> name.endsWith(".part"));
    }
  }

  @Test
  void a_width_or_a_number_of_samples_below_one_is_refused() throws IOException {
    assertRefused("--width is '0': expected 1 or more", ARCH, "--width", "0");
    assertRefused("--width is 'wide': expected a whole number", ARCH, "--width", "wide");
    assertRefused("--samples is '-1': expected 1 or more", ARCH, "--width", "4", "--samples", "-1");
  }

  @Test
  void a_network_that_does_not_fit_the_examples_is_named() throws IOException {
    assertRefused(
        file("arch.json") + ": layers[0]: conv: a window (3) needs examples (l, c) but gets (4)",
        """
        {"layers": [{"type": "conv", "kernel": [3], "channels": 2}]}
        """,
        "--width",
        "4");
  }

  @Test
  void the_last_layer_needs_a_width_of_its_own() throws IOException {
    assertRefused(
        file("arch.json")
            + ": layers[2]: dense: units is not given; a network of finite width needs it",
        ARCH.replace("\"units\": 3, ", ""),
        "--width",
        "4");
  }

  @Test
  void a_network_without_weights_has_no_tangent_kernel() throws IOException {
    assertRefused(
        file("arch.json") + ": layers: there are no weights; add a dense or conv layer",
        "{\"layers\": [{\"type\": \"relu\"}]}",
        "--width",
        "4");
  }

  @Test
  void examples_of_a_wrong_rank_or_of_two_shapes_are_refused() throws IOException {
    Npy.write(folder.resolve("x2.npy"), Tensor.vector(1, 2, 3));
    assertRefused(
        file("x2.npy")
            + ": shape: (3): expected (n, d), (n, length, channels) or (n, height, width, channels)",
        ARCH,
        "--width",
        "4",
        "--x2",
        file("x2.npy"));
    Npy.write(folder.resolve("x2.npy"), Tensor.matrix(new double[] {1, 2, 3}));
    assertRefused(
        file("x2.npy")
            + ": shape: (1, 3) has examples (3) but those of "
            + file("x1.npy")
            + " are (4); both need one shape",
        ARCH,
        "--width",
        "4",
        "--x2",
        file("x2.npy"));
    Npy.write(folder.resolve("x2.npy"), Tensor.of(Shape.of(0, 4)));
    assertRefused(
        file("x2.npy") + ": shape: (0, 4): there are no numbers; give at least one example",
        ARCH,
        "--width",
        "4",
        "--x2",
        file("x2.npy"));
  }

  @Test
  void numbers_that_are_none_are_named_with_their_example() throws IOException {
    Npy.write(folder.resolve("x1.npy"), Tensor.of(Shape.of(2, 4), 1, 2, 3, 4, 5, Double.NaN, 7, 8));
    assertRefused(
        file("x1.npy") + ": data: NaN in example 1; leave that example out", ARCH, "--width", "4");
  }

  @Test
  void what_does_not_fit_into_memory_is_refused_before_the_work() throws IOException {
    var run = run(ARCH, "--width", "200000000");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .startsWith(
            "tacit: empirical-ntk: a kernel of 2 x 2 examples and 1,600,000,003 weights take 51.2 GB together, but Java has ")
        .endsWith(
            "; give fewer examples or a smaller --width, or more memory with TACIT_JAVA_OPTIONS=-Xmx58g\n");
  }

  @Test
  void a_result_that_has_nowhere_to_go_is_refused_before_the_work() throws IOException {
    out = folder;
    assertRefused("--out " + folder + ": is a folder; name a file in it", ARCH, "--width", "4");
    out = folder.resolve("none/k.npz");
    assertRefused(
        "--out " + out + ": there is no folder " + folder.resolve("none") + "; make it first",
        ARCH,
        "--width",
        "4");
    out = Path.of("");
    assertRefused("--out is empty: name a file", ARCH, "--width", "4");
  }
}
