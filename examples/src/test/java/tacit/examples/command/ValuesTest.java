// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tacit.examples.Tacit;

class ValuesTest {
  @Test
  void what_is_no_whole_number_is_refused_with_option_and_value() {
    assertRefused("--seed is 'x': expected a whole number", "train", "--seed", "x");
    assertRefused("--epochs is '1.5': expected a whole number", "demo", "--epochs", "1.5");
    assertRefused("--images is '': expected a whole number", "train", "--images", "");
  }

  @Test
  void a_whole_number_out_of_range_is_refused_with_the_range() {
    assertRefused(
        "--epochs is '2147483648': expected a whole number from -2147483648 to 2147483647",
        "train",
        "--epochs",
        "2147483648");
    assertRefused(
        "--seed is '9223372036854775808': expected a whole number"
            + " from -9223372036854775808 to 9223372036854775807",
        "train",
        "--seed",
        "9223372036854775808");
    assertRefused("--threads is '0': expected 1 or more", "bench", "--threads", "0");
  }

  @Test
  void what_is_no_finite_number_is_refused() {
    assertRefused("--seconds is 'long': expected a number", "bench", "--seconds", "long");
    assertRefused("--momentum is '0,9': expected a number", "train", "--momentum", "0,9");
    assertRefused("--warm-up is 'NaN': expected a finite number", "train", "--warm-up", "NaN");
    assertRefused(
        "--learning-rate is '1e999': expected a finite number",
        "train",
        "--learning-rate",
        "1e999");
  }

  @Test
  void words_addresses_and_devices_that_cannot_be_read_are_refused() {
    assertRefused("--resume is 'maybe': expected true or false", "train", "--resume=maybe");
    assertRefused(
        "--device is 'gpu': expected cpu, opencl or opencl:I, see 'tacit devices'",
        "train",
        "--device",
        "gpu");
    var fetch = Tacit.run("data", "fetch", "mnist", "--from", "::");
    assertThat(fetch.err())
        .isEqualTo(
            "tacit: data: fetch: --from is '::':"
                + " expected an address such as https://example.org/data\n");
  }

  private static void assertRefused(String message, String command, String... more) {
    var run = Tacit.run(Tacit.join(new String[] {command}, more));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualTo("tacit: " + command + ": " + message + "\n");
  }
}
