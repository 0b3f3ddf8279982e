// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

class ComputeTest {
  @Test
  void by_default_the_seed_is_zero_the_device_the_processor_and_every_core_works() {
    var compute = parse();
    assertThat(compute.seed()).isZero();
    assertThat(compute.device()).isEqualTo(new Device.Cpu());
    assertThat(compute.threads()).isEqualTo(Runtime.getRuntime().availableProcessors());
  }

  @Test
  void each_option_is_taken() {
    var compute = parse("--seed", "17", "--threads", "3", "--device", "opencl:2");
    assertThat(compute.seed()).isEqualTo(17);
    assertThat(compute.threads()).isEqualTo(3);
    assertThat(compute.device()).isEqualTo(new Device.OpenCl(2)).hasToString("opencl:2");
  }

  @Test
  void opencl_alone_is_the_device_that_suits_best() {
    assertThat(parse("--device", "opencl").device())
        .isEqualTo(new Device.Preferred())
        .hasToString("opencl");
  }

  @Test
  void an_unknown_device_is_refused_with_the_known_ones() {
    assertThatThrownBy(() -> parse("--device", "gpu"))
        .isInstanceOf(ParameterException.class)
        .hasMessage(
            "Invalid value for option '--device': expected cpu, opencl or opencl:I,"
                + " see 'tacit devices'");
  }

  @Test
  void no_threads_at_all_are_refused() {
    assertThatThrownBy(() -> parse("--threads", "0"))
        .isInstanceOf(ParameterException.class)
        .hasMessage("Invalid value for option '--threads': expected 1 or more");
  }

  private static Compute parse(String... args) {
    var some = new Some();
    new CommandLine(some).parseArgs(args);
    return some.compute;
  }

  @Command
  private static final class Some {
    @Mixin private Compute compute;
  }
}
