// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.Npy;
import tacit.autodiff.io.Npz;
import tacit.examples.Tacit;

/// A folder with two files of inputs, and the command run on them.
abstract class KernelRun {
  static final String ARCH =
      """
      {"layers": [
        {"type": "dense", "weight_variance": 2},
        {"type": "relu"},
        {"type": "dense", "weight_variance": 2}
      ]}
      """;

  /// Inputs whose kernels are known to ten digits.
  static final Tensor X =
      Tensor.matrix(
          new double[] {1, 2, 0, -1},
          new double[] {0.5, -1, 1.5, 2},
          new double[] {-2, 0.25, 1, 0});

  @TempDir Path folder;
  Path out = Path.of("");

  @BeforeEach
  void files() {
    out = folder.resolve("k.npz");
    Npy.write(folder.resolve("x1.npy"), X);
    Npy.write(folder.resolve("x2.npy"), Tensor.of(Shape.of(1, 4), 1, 2, 0, -1));
  }

  Tacit run(String arch, String... more) throws IOException {
    var file = Files.writeString(folder.resolve("arch.json"), arch);
    String[] usual = {
      "kernel", "--arch", file.toString(), "--x1", file("x1.npy"), "--out", out.toString()
    };
    return Tacit.run(Tacit.join(usual, more));
  }

  String file(String name) {
    return folder.resolve(name).toString();
  }

  Tensor key(String name) {
    return Npz.open(out).get(name).tensor();
  }

  /// One line of error, and no file that was begun.
  void assertRefused(String message, String arch, String... more) throws IOException {
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
}
