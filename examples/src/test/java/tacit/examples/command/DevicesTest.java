// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import tacit.autodiff.kernel.Accelerator;
import tacit.autodiff.kernel.Accelerators;
import tacit.examples.MadeUpDevices;
import tacit.examples.Tacit;
import tacit.testing.NeedsOpenCl;
import tools.jackson.databind.json.JsonMapper;

class DevicesTest {
  @Test
  void the_processor_has_cores_and_vectors() {
    var run = Tacit.run("devices");
    assertThat(run.status()).isZero();
    assertThat(run.out()).matches("(?s)cpu +\\d+ cores?, vectors of \\d+ bits.*");
  }

  @Test
  void json_is_one_document_and_nothing_else() {
    var json = new JsonMapper().readTree(Tacit.run("devices", "--json").out());
    assertThat(json.at("/cpu/cores").asInt()).isEqualTo(Runtime.getRuntime().availableProcessors());
    assertThat(json.at("/cpu/vectorBits").asInt())
        .isEqualTo(32 * json.at("/cpu/floatLanes").asInt());
    assertThat(json.at("/defaultDevice").asString()).isEqualTo("cpu");
  }

  @Test
  void each_device_is_told_with_its_platform_memory_versions_and_doubles() {
    var run = Tacit.run(MadeUpDevices.named("First", "Second").parts(), "devices");
    assertThat(run.status()).isZero();
    assertThat(run.out().lines().skip(1))
        .containsExactly(
            "opencl:0  First: GPU, 20 units, 1.5 GiB, doubles",
            "          Nobody's, OpenCL 1.2, driver 7.1",
            "opencl:1  Second: GPU, 20 units, 1.5 GiB, no doubles",
            "          Nobody's, OpenCL 1.2, driver 7.1",
            "--device takes cpu by default, and 'opencl' alone is opencl:0");
  }

  @Test
  void json_has_the_same() {
    var run = Tacit.run(MadeUpDevices.named("First", "Second").parts(), "devices", "--json");
    var json = new JsonMapper().readTree(run.out());
    assertThat(json.at("/opencl")).hasSize(2);
    assertThat(json.at("/opencl/1/device").asString()).isEqualTo("opencl:1");
    assertThat(json.at("/opencl/1/name").asString()).isEqualTo("Second");
    assertThat(json.at("/opencl/1/memoryBytes").asLong()).isEqualTo(3L << 29);
    assertThat(json.at("/opencl/1/doubles").asBoolean()).isFalse();
    assertThat(json.at("/openclRemark").asString()).isEmpty();
    assertThat(json.at("/openclDevice").asString()).isEqualTo("opencl:0");
  }

  @Test
  void a_device_that_is_left_out_is_told_below_the_others() {
    var one = MadeUpDevices.named("First");
    var some =
        new Accelerators() {
          @Override
          public String name() {
            return one.name();
          }

          @Override
          public Survey survey() {
            return new Survey(one.survey().devices(), Optional.of("ask the device: it fails"));
          }

          @Override
          public Accelerator open(int index) {
            return one.open(index);
          }
        };
    var run = Tacit.run(MadeUpDevices.parts(some), "devices");
    assertThat(run.status()).isZero();
    assertThat(run.out().lines().skip(1))
        .containsExactly(
            "opencl:0  First: GPU, 20 units, 1.5 GiB, doubles",
            "          Nobody's, OpenCL 1.2, driver 7.1",
            "opencl    left out: ask the device: it fails",
            "--device takes cpu by default, and 'opencl' alone is opencl:0");
  }

  @Test
  void where_there_is_none_it_says_why() {
    var run = Tacit.run(MadeUpDevices.named().parts(), "devices");
    assertThat(run.status()).isZero();
    assertThat(run.out().lines().skip(1))
        .containsExactly("opencl    none: install something", "--device takes cpu by default");
    var json = Tacit.run(MadeUpDevices.named().parts(), "devices", "--json");
    assertThat(new JsonMapper().readTree(json.out()).at("/openclRemark").asString())
        .isEqualTo("install something");
  }

  @Test
  void a_build_without_the_kernels_says_so() {
    var run = Tacit.run(MadeUpDevices.without(), "devices");
    assertThat(run.out().lines()).contains("opencl    none: this build has no OpenCL kernels");
  }

  @Test
  void what_was_tuned_is_forgotten_on_every_device() {
    var devices = MadeUpDevices.named("First", "Second");
    var run = Tacit.run(devices.parts(), "devices", "--forget-tuning");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEqualTo("what was tuned is forgotten\n");
    assertThat(devices.events())
        .containsExactly("open 0", "forget 0", "close 0", "open 1", "forget 1", "close 1");
  }

  @Test
  void without_a_device_nothing_is_said_to_be_forgotten() {
    var run = Tacit.run(MadeUpDevices.named().parts(), "devices", "--forget-tuning");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEqualTo("no OpenCL device, so nothing is forgotten\n");
  }

  @Test
  @NeedsOpenCl
  void devices_of_this_machine_have_memory_and_a_number() {
    var json = new JsonMapper().readTree(Tacit.run("devices", "--json").out());
    assertThat(json.at("/opencl/0/device").asString()).isEqualTo("opencl:0");
    assertThat(json.at("/opencl/0/memoryBytes").asLong()).isPositive();
    assertThat(json.at("/opencl/0/platform").asString()).isNotEmpty();
    assertThat(json.at("/openclRemark").asString()).isEmpty();
  }
}
