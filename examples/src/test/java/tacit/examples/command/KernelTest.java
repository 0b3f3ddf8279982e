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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.Npy;
import tacit.autodiff.io.Npz;
import tacit.examples.Tacit;
import tools.jackson.databind.json.JsonMapper;

class KernelTest {
  private static final String ARCH =
      """
      {"layers": [
        {"type": "dense", "weight_variance": 2},
        {"type": "relu"},
        {"type": "dense", "weight_variance": 2}
      ]}
      """;

  /// Inputs whose kernels are known to ten digits.
  private static final Tensor X =
      Tensor.matrix(
          new double[] {1, 2, 0, -1},
          new double[] {0.5, -1, 1.5, 2},
          new double[] {-2, 0.25, 1, 0});

  @TempDir private Path folder;
  private Path out = Path.of("");

  @BeforeEach
  void files() {
    out = folder.resolve("k.npz");
    Npy.write(folder.resolve("x1.npy"), X);
    Npy.write(folder.resolve("x2.npy"), Tensor.of(Shape.of(1, 4), 1, 2, 0, -1));
  }

  private Tacit run(String arch, String... more) throws IOException {
    var file = Files.writeString(folder.resolve("arch.json"), arch);
    String[] usual = {
      "kernel", "--arch", file.toString(), "--x1", file("x1.npy"), "--out", out.toString()
    };
    return Tacit.run(Tacit.join(usual, more));
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private Tensor key(String name) {
    return Npz.open(out).get(name).tensor();
  }

  @Test
  void writes_both_kernels_of_the_table() throws IOException {
    var run = run(ARCH);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo("Wrote " + out + " with nngp and ntk (3, 3).\n");
    assertThat(Npz.open(out).names()).containsExactly("nngp", "ntk");
    // Worked out twice in NumPy, to half a unit of the last printed digit.
    assertThat(key("nngp").get(0, 1)).isCloseTo(0.3415663495, within(0.5e-10));
    assertThat(key("ntk").get(0, 1)).isCloseTo(-0.2276730931, within(0.5e-10));
    assertThat(key("ntk").get(2, 1)).isCloseTo(1.108115485, within(0.5e-9));
    assertThat(key("ntk").get(0, 0)).isCloseTo(6, within(4 * Math.ulp(6.0)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"nngp, nngp", "ntk, ntk", "'ntk,nngp', 'ntk,nngp'", "'nngp, nngp', nngp"})
  void writes_what_is_asked_for(String get, String keys) throws IOException {
    assertThat(run(ARCH, "--get", get).status()).isZero();
    assertThat(Npz.open(out).names()).containsExactly(keys.split(","));
  }

  @Test
  void with_a_second_file_no_example_counts_as_the_same() throws IOException {
    var arch =
        ARCH.replace(
            "{\"type\": \"relu\"},",
            "{\"type\": \"relu\"}, {\"type\": \"dropout\", \"rate\": 0.5},");
    assertThat(run(arch).status()).isZero();
    double same = key("nngp").get(0, 0), other = key("nngp").get(0, 1);
    assertThat(run(arch, "--x2", file("x2.npy")).status()).isZero();
    assertThat(key("ntk").shape()).isEqualTo(Shape.of(3, 1));
    assertThat(key("nngp").get(0, 0)).isEqualTo(same / 2);
    assertThat(key("nngp").get(1, 0)).isEqualTo(other);
  }

  @Test
  void json_tells_file_keys_shape_and_provenance() throws IOException {
    var run = run(ARCH, "--json", "--get", "ntk");
    var answer = JsonMapper.shared().readTree(run.out());
    assertThat(answer.at("/file").asString()).isEqualTo(out.toString());
    assertThat(answer.at("/keys").toString()).isEqualTo("[\"ntk\"]");
    assertThat(answer.at("/shape").toString()).isEqualTo("[3,3]");
    assertThat(answer.at("/provenance/command").asString()).startsWith("tacit kernel --arch");
  }

  @Test
  void the_number_of_threads_changes_no_byte() throws IOException {
    assertThat(run(ARCH, "--threads", "1").status()).isZero();
    var one = Files.readAllBytes(out);
    assertThat(run(ARCH, "--threads", "2").status()).isZero();
    assertThat(out).hasBinaryContent(one);
  }

  @Test
  void finished_blocks_are_kept_and_used_again() throws IOException {
    assertThat(run(ARCH).status()).isZero();
    var whole = Files.readAllBytes(out);
    var blocks = folder.resolve("blocks");
    assertThat(run(ARCH, "--blocks", blocks.toString()).status()).isZero();
    assertThat(out).hasBinaryContent(whole);
    Files.write(blocks.resolve("rows-0001-0001.npy"), new byte[] {1});
    var run = run(ARCH, "--blocks", blocks.toString());
    assertThat(run.err())
        .isEqualTo(blocks.resolve("rows-0001-0001.npy") + ": damaged, so it is computed again\n");
    assertThat(out).hasBinaryContent(whole);
    Files.delete(out);
    assertRefused(
        blocks.resolve("rows-0000-0000.npy")
            + ": rows: a block of another network or of other inputs; name another folder, or remove"
            + " it",
        ARCH.replace("relu", "abs"),
        "--blocks",
        blocks.toString());
    assertRefused(
        "--blocks " + file("x1.npy") + ": cannot be a folder; name another",
        ARCH,
        "--blocks",
        file("x1.npy"));
  }

  // Notes

  @Test
  void zeros_equal_examples_and_the_standard_parameterization_are_noted() throws IOException {
    Npy.write(folder.resolve("x1.npy"), Tensor.of(Shape.of(3, 2), 1, 2, 0, 0, 1, 2));
    var run =
        run(
            """
            {"parameterization": "standard", "layers": [{"type": "dense"}]}
            """);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err().lines())
        .containsExactly(
            "note: under the standard parameterization the tangent kernel scales with width: ntk' ="
                + " N nngp + weight_variance ntk + [bias], where N is the fan-in",
            "note: %s: example 1 is all zeros, its first covariances are those of the bias alone"
                .formatted(file("x1.npy")),
            "note: %s: examples 0 and 2 are equal, so without dropout the kernel is singular"
                .formatted(file("x1.npy")));
    assertThat(key("nngp").toDoubles()).containsExactly(2.5, 0, 2.5, 0, 0, 0, 2.5, 0, 2.5);
  }

  @Test
  void much_memory_is_told_before_the_work() throws IOException {
    Npy.write(folder.resolve("x1.npy"), Tensor.of(Shape.of(2100, 1), new double[2100]));
    Npy.write(folder.resolve("x2.npy"), Tensor.of(Shape.of(2100, 1), new double[2100]));
    var run = run(ARCH, "--get", "nngp", "--x2", file("x2.npy"));
    assertThat(run.status()).as(run.err()).isZero();
    // 2100² numbers, once as they are made and once as they are written, and a little more.
    assertThat(run.err().lines()).endsWith("kernel: takes about 67 MiB of memory");
  }

  // Refusals

  private void assertRefused(String message, String arch, String... more) throws IOException {
    var run = run(arch, more);
    assertThat(run.err()).isEqualTo("tacit: kernel: " + message + "\n");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .doesNotContain("k.npz")
          .noneMatch(name -> name.endsWith(".part"));
    }
  }

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
