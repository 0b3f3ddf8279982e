// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TuningTest {
  private static final String KEY = Cache.key("a device");

  @TempDir private Path folder;

  private Tuning tuning() {
    return new Tuning(cache(), KEY);
  }

  private Cache cache() {
    return new Cache(folder.resolve("opencl"));
  }

  private static double speed(Tuning tuning, String variant, DoubleSupplier measured) {
    tuning.measure(variant, measured);
    return tuning.known(variant).orElseThrow();
  }

  private static double measuredAgain() {
    throw new AssertionError("measured again");
  }

  @Test
  void a_speed_is_measured_once_and_then_known_to_every_run() {
    assertThat(speed(tuning(), "a", () -> 2.5)).isEqualTo(2.5);
    var later = tuning();
    assertThat(later.known("a")).hasValue(2.5);
    assertThat(speed(later, "a", TuningTest::measuredAgain)).isEqualTo(2.5);
    assertThat(later.known("b")).isEmpty();
    assertThat(new Tuning(cache(), Cache.key("another device")).known("a")).isEmpty();
  }

  @Test
  void what_is_forgotten_is_gone_from_memory_and_from_disk() {
    var tuning = tuning();
    tuning.measure("a", () -> 1);
    tuning.forget();
    assertThat(tuning.known("a")).isEmpty();
    assertThat(tuning().known("a")).isEmpty();
    assertThat(speed(tuning, "a", () -> 3)).isEqualTo(3);
  }

  @Test
  void a_broken_entry_is_as_none() {
    cache().write(KEY, Cache.TUNING, "a=fast\nb=-1\nc=NaN\nd=7".getBytes(UTF_8));
    var tuning = tuning();
    assertThat(tuning.known("a")).isEmpty();
    assertThat(tuning.known("b")).isEmpty();
    assertThat(tuning.known("c")).isEmpty();
    assertThat(tuning.known("d")).hasValue(7);
  }

  @Test
  void a_broken_file_is_as_none() {
    cache().write(KEY, Cache.TUNING, "d=7\na=\\u00zz".getBytes(UTF_8));
    assertThat(tuning().known("d")).isEmpty();
    assertThat(speed(tuning(), "a", () -> 1)).isEqualTo(1);
    assertThat(tuning().known("a")).hasValue(1);
  }

  @Test
  void where_nothing_can_be_written_only_the_next_run_measures_again() throws IOException {
    Files.writeString(folder.resolve("opencl"), "a file, no folder");
    var tuning = tuning();
    assertThat(speed(tuning, "a", () -> 4)).isEqualTo(4);
    assertThat(tuning.known("a")).hasValue(4);
    assertThat(tuning().known("a")).isEmpty();
  }
}
