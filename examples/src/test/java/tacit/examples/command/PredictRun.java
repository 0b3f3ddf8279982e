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

/// A folder with a network, examples and targets, and the command run on them.
abstract class PredictRun {
  /// The network of a toy that was computed with NumPy.
  static final String ARCH =
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

  @TempDir Path folder;
  Path out = Path.of("");

  @BeforeEach
  void files() throws IOException {
    out = folder.resolve("p.npz");
    Files.writeString(folder.resolve("arch.json"), ARCH);
    Npy.write(folder.resolve("x.npy"), X);
    Npy.write(folder.resolve("y.npy"), Tensor.of(Shape.of(3, 1), 1, -1, 0.5));
    Npy.write(folder.resolve("u.npy"), U);
  }

  Tacit run(String... more) {
    return Tacit.run(Tacit.join(command(folder, "arch", "x", "y", "u"), more));
  }

  String[] command(Path from, String arch, String x, String y, String u) {
    return new String[] {
      "predict",
      "--arch=" + from.resolve(arch + ".json"),
      "--x-train=" + from.resolve(x + ".npy"),
      "--y-train=" + from.resolve(y + ".npy"),
      "--x-test=" + from.resolve(u + ".npy"),
      "--out=" + out
    };
  }

  double[] get(String key) {
    return Npz.open(out).get(key).tensor().toDoubles();
  }

  /// One line of error, and no file that was begun.
  void assertRefused(String message, String... more) throws IOException {
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

  void equalExamples() {
    Npy.write(
        folder.resolve("x.npy"),
        Tensor.matrix(
            new double[] {1, 2, 0, -1}, new double[] {0, 1, 0, 0}, new double[] {1, 2, 0, -1}));
  }
}
