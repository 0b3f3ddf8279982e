// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.Npy;
import tacit.autodiff.io.NpyArray;
import tacit.autodiff.io.Npz;
import tacit.autodiff.io.SafetensorsWriter;
import tacit.examples.Tacit;
import tools.jackson.databind.json.JsonMapper;

/// `tacit gradient-change`. Agreement with PyTorch is in `examples/crosscheck/gradient_change.py`.
class ChangeMeasureTest {
  private static final String ARCH =
      """
      {"parameterization": "standard", "layers": [
        {"type": "conv", "channels": 2, "kernel": [3, 3], "strides": [2, 2], "padding": "same"},
        {"type": "batch_norm"},
        {"type": "tanh"},
        {"type": "conv", "channels": 2, "kernel": [3, 3]},
        {"type": "global_average_pool"},
        {"type": "dense", "units": 1}
      ]}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void files() throws IOException {
    var random = new Seed(2).generator();
    Files.writeString(path("arch.json"), ARCH);
    Npy.write(path("x.npy"), Tensor.gaussian(random, 5, 8, 8, 1));
    SafetensorsWriter.of()
        .with("0.W", Tensor.gaussian(random, 3, 3, 1, 2))
        .with("1.gamma", Tensor.vector(1, 1.5))
        .with("1.beta", Tensor.vector(0.1, -0.2))
        .with("3.W", Tensor.gaussian(random, 3, 3, 2, 2))
        .with("5.W", Tensor.gaussian(random, 2, 1))
        .with("statistics.1.mean", Tensor.vector(0, 0))
        .with("statistics.1.variance", Tensor.vector(1, 2))
        .write(path("w.safetensors"));
  }

  private Path path(String name) {
    return folder.resolve(name);
  }

  private Tacit measure(String... more) {
    var files =
        new String[] {
          "gradient-change",
          "--arch",
          path("arch.json").toString(),
          "--weights",
          path("w.safetensors").toString(),
          "--x",
          path("x.npy").toString(),
          "--patches",
          "3x3+0+0,2x2+4+4"
        };
    return Tacit.run(Tacit.join(files, more));
  }

  @Test
  void prints_the_cosines_and_writes_the_gradients() {
    var out = path("g.npz");
    var run = measure("--out", out.toString(), "--json");
    assertThat(run.status()).as(run.err()).isZero();
    var answer = JsonMapper.shared().readTree(run.out());
    double[] cosines = Npz.open(out).get("cosines").tensor().toDoubles();
    assertThat(cosines).hasSize(5);
    assertThat(Arrays.stream(cosines)).allMatch(cosine -> cosine > 0 && cosine < 1);
    assertThat(answer.at("/gradient_change").asDouble())
        .isEqualTo(
            (cosines[0] + cosines[1] + cosines[2] + cosines[3] + cosines[4]) / 5, within(1e-15));
    assertThat(answer.at("/dead_examples").asInt()).isZero();
    assertThat(Npz.open(out).names())
        .containsExactly(
            "cosines",
            "gradient.0.W",
            "gradient.1.gamma",
            "gradient.1.beta",
            "gradient.3.W",
            "gradient.5.W");
  }

  /// Smooth networks: differences are right to about 1e-9.
  @Test
  void both_ways_lead_to_the_same_gradients() {
    for (String more : new String[] {"--json", "--inference"}) {
      Path one = path("one.npz"), other = path("other.npz");
      assertThat(measure(more, "--out", one.toString()).status()).isZero();
      assertThat(measure(more, "--by", "finite-difference", "--out", other.toString()).status())
          .isZero();
      for (String name : Npz.open(one).names()) {
        assertThat(Npz.open(one).get(name).tensor().toDoubles())
            .containsExactly(Npz.open(other).get(name).tensor().toDoubles(), within(1e-7));
      }
    }
  }

  @Test
  void says_in_a_line_what_it_found() {
    assertThat(measure().out())
        .matches(
            "Gradient change 0\\.\\d{4} over 5 images, from 0\\.\\d{4} to 0\\.\\d{4}: gradient by"
                + " [23x+04]+, while [23x+04]+ is exchanged; 0 without a gradient\\.\\R");
  }

  @Test
  void files_that_do_not_fit_are_named() throws IOException {
    assertRefused(
        "%s: 5.W: is (2, 1) but the network makes it (2, 3)".formatted(path("w.safetensors")),
        ARCH.replace("\"units\": 1", "\"units\": 3"));
    assertRefused(
        "%s: 2.W: not in the file; it has 0.W, ".formatted(path("w.safetensors")),
        ARCH.replace("{\"type\": \"tanh\"},", ""));
    Npy.write(path("y.npy"), NpyArray.of(Indices.of(0, 0)));
    assertThat(measure("--labels", path("y.npy").toString()).err().lines())
        .containsExactly(
            "tacit: gradient-change: %s: shape: (2) but %s has 5 images; give one class for each"
                .formatted(path("y.npy"), path("x.npy")));
    assertThat(measure("--by", "forward").err().lines())
        .containsExactly(
            "tacit: gradient-change: --by: unknown word 'forward'; expected double-backward, finite-difference");
    Npy.write(
        path("x.npy"), Tensor.of(Shape.of(1, 64), new double[64]).reshape(Shape.of(1, 8, 8, 1)));
    assertThat(measure().err().lines())
        .containsExactly(
            "tacit: gradient-change: gradient change: a batch of 1 has no other example to take a patch from; give 2 or more");
  }

  private void assertRefused(String start, String arch) throws IOException {
    Files.writeString(path("arch.json"), arch);
    var run = measure("--out", path("g.npz").toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("tacit: gradient-change: " + start);
    assertThat(path("g.npz")).doesNotExist();
    Files.writeString(path("arch.json"), ARCH);
  }
}
