// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tacit.examples.MadeUpDevices;
import tacit.examples.Tacit;
import tools.jackson.databind.json.JsonMapper;

class BenchTest {
  @Test
  void json_tells_time_speed_and_peak_of_every_line() {
    var run = Tacit.run("bench", "matmul", "--threads", "1", "--seconds", "0.001", "--json");
    assertThat(run.status()).as(run.err()).isZero();
    var report = JsonMapper.shared().readTree(run.out());
    assertThat(report.at("/provenance/threads").asInt()).isEqualTo(1);
    assertThat(report.at("/measured")).hasSize(6);
    var line = report.at("/measured/2");
    assertThat(line.propertyNames())
        .containsExactly(
            "suite", "name", "threads", "seconds", "gigaflops", "peak_gigaflops", "share_of_peak");
    assertThat(line.get("name").asString()).isEqualTo("n = 256");
    double flops = line.get("gigaflops").asDouble() * 1e9;
    assertThat(flops * line.get("seconds").asDouble()).isCloseTo(2.0 * 256 * 256 * 256, within());
  }

  /// A division and a multiplication.
  private static org.assertj.core.data.Percentage within() {
    return org.assertj.core.data.Percentage.withPercentage(1e-12);
  }

  @Test
  void a_line_is_printed_for_every_size_under_one_heading() {
    var run = Tacit.run("bench", "matmul", "--threads", "1", "--seconds", "0.001");
    assertThat(run.out().lines()).hasSize(7).first().asString().contains("GFLOP/s", "share");
  }

  @Test
  void kernels_tell_the_time_of_an_entry() {
    var run = Tacit.run("bench", "kernels", "--threads", "1", "--seconds", "0.001", "--json");
    assertThat(run.status()).as(run.err()).isZero();
    var line = JsonMapper.shared().readTree(run.out()).at("/measured/0");
    assertThat(line.get("name").asString()).isEqualTo("relu rows of 1000");
    double seconds = line.get("entry_nanoseconds").asDouble() * 1e-9;
    assertThat(seconds * 1000 * 1000).isCloseTo(line.get("seconds").asDouble(), within());
  }

  @Test
  void an_unknown_suite_gets_one_line_and_did_you_mean() {
    var run = Tacit.run("bench", "matmull");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines())
        .containsExactly(
            "tacit: bench: SUITE: unknown word 'matmull' (did you mean 'matmul'?);"
                + " expected matmul, convolution, training, penalty, empirical, kernels, factorization, all,"
                + " opencl");
  }

  @Test
  void without_a_device_its_suite_says_what_to_install() {
    var run = Tacit.run(MadeUpDevices.named().parts(), "bench", "opencl");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines())
        .containsExactly("tacit: bench: --device opencl: install something");
  }

  @Test
  void what_times_the_processor_is_not_said_to_be_of_a_device() {
    assertThat(Tacit.run("bench", "matmul", "--device", "opencl").err().lines())
        .containsExactly(
            "tacit: bench: --device opencl: matmul times the processor; leave --device out");
  }

  @Test
  void a_time_out_of_range_is_refused() {
    assertThat(Tacit.run("bench", "--seconds", "0").err().lines())
        .containsExactly("tacit: bench: --seconds is 0.0: expected more than 0, at most 60");
  }
}
