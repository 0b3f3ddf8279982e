// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.Npy;
import tacit.autodiff.io.Npz;
import tools.jackson.databind.json.JsonMapper;

class KernelTest extends KernelRun {
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
  void the_command_that_json_tells_can_be_typed_again() throws IOException {
    Npy.write(folder.resolve("my x.npy"), X);
    var run = run(ARCH, "--json", "--x2", file("my x.npy"));
    assertThat(JsonMapper.shared().readTree(run.out()).at("/provenance/command").asString())
        .endsWith(" --json --x2 '" + file("my x.npy") + "'");
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
}
