// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Tensor;

class CpuTest {
  /// Runs in a JVM of its own, without the Vector API module.
  static final class Alone {
    private Alone() {}

    public static void main(String[] args) {
      var on = Cpu.kernels(1, Buffers.fresh());
      Tensor x = Tensor.matrix(new double[] {1, 2}, new double[] {3, 4});
      System.out.println(on.describe() + ": " + on.matmul(x, false, x, false));
    }
  }

  @Test
  void with_the_vector_module_kernels_are_vector_kernels() {
    assertThat(Cpu.kernels().describe()).startsWith("vector, ");
  }

  @Test
  void without_the_vector_module_scalar_kernels_serve_and_one_warning_names_the_flag()
      throws IOException, InterruptedException {
    String output = runWithoutModule();
    assertThat(output)
        .contains(
            "vector kernels are off, scalar kernels are many times slower: start java with --add-modules jdk.incubator.vector")
        .containsOnlyOnce("WARNING")
        .contains("scalar, sums in double, 1 thread: FLOAT64 (2, 2) [7.0, 10.0, 15.0, 22.0]");
  }

  private static String runWithoutModule() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes =
        Path.of("target", "classes") + File.pathSeparator + Path.of("target", "test-classes");
    Process process =
        new ProcessBuilder(java, "-cp", classes, Alone.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
