// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.IFactory;
import tacit.examples.MadeUpDevices;
import tacit.examples.Tacit;

/// `--device`, as every command takes it.
class DeviceChoiceTest {
  @TempDir private Path folder;

  private Tacit demo(IFactory parts, String device) {
    return Tacit.run(parts, "demo", "--device", device, "--out", folder.toString());
  }

  @Test
  void a_number_too_large_is_refused_with_the_devices_there_are() {
    assertThat(demo(MadeUpDevices.named("First").parts(), "opencl:1").err())
        .isEqualTo("tacit: demo: --device opencl:1: there is only opencl:0 (First)\n");
    assertThat(demo(MadeUpDevices.named("First", "Second").parts(), "opencl:7").err())
        .isEqualTo(
            "tacit: demo: --device opencl:7: there is only opencl:0 (First), opencl:1 (Second)\n");
  }

  @Test
  void where_there_is_no_device_it_says_why() {
    assertThat(demo(MadeUpDevices.named().parts(), "opencl").err())
        .isEqualTo("tacit: demo: --device opencl:0: install something\n");
    assertThat(demo(MadeUpDevices.without(), "opencl").err())
        .isEqualTo("tacit: demo: --device opencl:0: this build has no OpenCL kernels\n");
  }

  @Test
  void a_device_is_opened_once_and_given_back_however_the_command_ends() {
    var devices = MadeUpDevices.lostAfter(5);
    assertThat(demo(devices.parts(), "opencl").status()).isEqualTo(2);
    assertThat(devices.events()).containsExactly("open 0", "close 0");
  }
}
