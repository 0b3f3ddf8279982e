// SPDX-License-Identifier: Apache-2.0
package tacit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {
  @Test
  void help_lists_every_command_on_standard_output() {
    var run = Tacit.run("--help");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("Usage: tacit", "completion", "devices");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void tacit_alone_shows_the_help() {
    assertThat(Tacit.run()).isEqualTo(Tacit.run("--help"));
  }

  @Test
  void version_names_the_jdk() {
    assertThat(Tacit.run("--version").out()).startsWith("tacit ").contains("(JDK 25");
  }

  @Test
  void an_unknown_command_gets_one_line_and_did_you_mean() {
    var run = Tacit.run("devics");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .containsExactly(
            "tacit: unknown command 'devics' (did you mean 'devices'?); see 'tacit --help'");
  }

  @Test
  void an_unknown_option_gets_one_line_and_did_you_mean() {
    var run = Tacit.run("devices", "--jsn");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines())
        .containsExactly(
            "tacit: devices: unknown option '--jsn' (did you mean '--json'?);"
                + " see 'tacit devices --help'");
  }

  @Test
  void a_stack_trace_is_shown_only_on_request() {
    assertThat(Tacit.run("--stacktrace", "nope").err()).contains("\tat picocli.");
    assertThat(Tacit.run("nope", "--stacktrace").err()).contains("\tat picocli.");
    assertThat(Tacit.run("nope").err()).doesNotContain("\tat ");
  }
}
