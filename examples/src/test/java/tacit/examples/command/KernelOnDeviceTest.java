// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.Npy;
import tacit.autodiff.io.Npz;
import tacit.examples.MadeUpDevices;
import tacit.examples.Tacit;
import tools.jackson.databind.json.JsonMapper;

/// `tacit kernel --device opencl`, on made-up devices of which the first has doubles.
class KernelOnDeviceTest {
  private static final String ARCH =
      "{\"layers\": [{\"type\": \"dense\"}, {\"type\": \"relu\"}, {\"type\": \"dense\"}]}";

  @TempDir private Path folder;

  private Tacit kernel(String arch, String... more) throws IOException {
    var description = Files.writeString(folder.resolve("arch.json"), arch);
    Npy.write(folder.resolve("x.npy"), Tensor.of(Shape.of(3, 2), 1, 2, -1, 0.5, 1, -2));
    String[] few = {
      "kernel",
      "--arch",
      description.toString(),
      "--x1",
      folder.resolve("x.npy").toString(),
      "--out",
      out().toString()
    };
    return Tacit.run(MadeUpDevices.named("Large", "Small").parts(), Tacit.join(few, more));
  }

  private Path out() {
    return folder.resolve("k.npz");
  }

  private double ntk() throws IOException {
    return Npz.open(out()).get("ntk").tensor().get(0, 1);
  }

  @Test
  void a_device_with_doubles_gives_the_numbers_of_the_processor() throws IOException {
    assertThat(kernel(ARCH).status()).isZero();
    double expected = ntk();
    var run = kernel(ARCH, "--device", "opencl", "--json");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(ntk()).isCloseTo(expected, within(16 * Math.ulp(expected)));
    var answer = JsonMapper.shared().readTree(run.out());
    assertThat(answer.at("/precision").asString()).isEqualTo("FLOAT64");
    assertThat(answer.at("/provenance/device").asString()).isEqualTo("opencl:0");
    assertThat(answer.at("/notes").size()).isZero();
  }

  @Test
  void a_device_without_doubles_says_so() throws IOException {
    assertThat(kernel(ARCH).status()).isZero();
    double expected = ntk();
    var run = kernel(ARCH, "--device", "opencl:1");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err())
        .isEqualTo(
            "note: Small has no doubles, so kernels are computed in FLOAT32: about five digits, fewer of ntk between nearly equal examples\n");
    assertThat(ntk()).isCloseTo(expected, within(16.0 * Math.ulp((float) expected)));
  }

  @Test
  void a_layer_that_devices_do_not_have_is_named() throws IOException {
    var run = kernel(ARCH.replace("relu", "gelu"), "--device", "opencl");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "tacit: kernel: "
                + folder.resolve("arch.json")
                + ": layers[1]: gelu: devices have no step for it; compute on the processor, --device cpu\n");
    assertThat(out()).doesNotExist();
  }
}
