// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.IFactory;
import tacit.examples.MadeUpDevices;
import tacit.examples.Tacit;
import tools.jackson.databind.json.JsonMapper;

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
        .isEqualTo("tacit: demo: --device opencl: install something\n");
    assertThat(demo(MadeUpDevices.without(), "opencl").err())
        .isEqualTo("tacit: demo: --device opencl: this build has no OpenCL kernels\n");
  }

  @ParameterizedTest
  @CsvSource({
    "'CPU,GPU', 1",
    "'CPU,accelerator', 1",
    "'accelerator,GPU', 1",
    "'CPU,accelerator,GPU,GPU', 2",
    "'CPU,CPU', 0",
    "'CPU', 0"
  })
  void opencl_alone_is_the_first_gpu_else_accelerator_else_processor(String types, int taken) {
    var devices = MadeUpDevices.ofTypes(types.split(","));
    var run = Tacit.run(devices.parts(), "devices", "--json");
    assertThat(JsonMapper.shared().readTree(run.out()).at("/openclDevice").asString())
        .isEqualTo("opencl:" + taken);
    var all = new OpenClDevices(Optional.of(devices));
    assertThat(all.numbered(Device.parse("opencl"))).isEqualTo(new Device.OpenCl(taken));
    assertThat(all.numbered(Device.parse("opencl:0"))).isEqualTo(new Device.OpenCl(0));
  }

  @Test
  void the_preferred_device_is_the_one_that_is_opened() {
    var devices = MadeUpDevices.ofTypes("CPU", "GPU");
    try (var options = new DeviceOptions(() -> new OpenClDevices(Optional.of(devices)))) {
      options.deviceOrPreferred();
      assertThat(options.device()).isEqualTo(new Device.OpenCl(1));
    }
    assertThat(devices.events()).containsExactly("open 1", "close 1");
  }

  @Test
  void a_device_is_opened_once_and_given_back_however_the_command_ends() {
    var devices = MadeUpDevices.lostAfter(5);
    assertThat(demo(devices.parts(), "opencl").status()).isEqualTo(2);
    assertThat(devices.events()).containsExactly("open 0", "close 0");
  }
}
