// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tacit.autodiff.kernel.DeviceException;

class CacheTest {
  private static final String KEY = Cache.key("source", "device");

  @TempDir private Path folder;

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).toList();
    }
  }

  private Path file() {
    return folder.resolve(KEY + Cache.PROGRAM);
  }

  @Test
  void what_is_written_is_read_and_nothing_else_is_left() throws IOException {
    var cache = new Cache(folder);
    cache.write(KEY, Cache.PROGRAM, new byte[] {1, 2, 3});
    assertThat(cache.read(KEY, Cache.PROGRAM)).hasValue(new byte[] {1, 2, 3});
    assertThat(files()).containsExactly(KEY + Cache.PROGRAM);
  }

  @Test
  void keys_tell_apart_what_is_joined_in_another_way() {
    assertThat(Cache.key("ab", "c")).isNotEqualTo(Cache.key("a", "bc")).hasSize(64);
  }

  @Test
  void a_file_that_was_cut_or_changed_is_as_none() throws IOException {
    var cache = new Cache(folder);
    cache.write(KEY, Cache.PROGRAM, new byte[] {1, 2, 3});
    byte[] whole = Files.readAllBytes(file());
    for (int length = 0; length < whole.length; length++) {
      Files.write(file(), java.util.Arrays.copyOf(whole, length));
      assertThat(cache.read(KEY, Cache.PROGRAM)).isEmpty();
    }
    whole[whole.length - 1]++;
    Files.write(file(), whole);
    assertThat(cache.read(KEY, Cache.PROGRAM)).isEmpty();
  }

  @Test
  void where_nothing_can_be_written_nothing_is_read() throws IOException {
    Files.writeString(folder.resolve("file"), "not a folder");
    var cache = new Cache(folder.resolve("file"));
    cache.write(KEY, Cache.PROGRAM, new byte[] {1});
    assertThat(cache.read(KEY, Cache.PROGRAM)).isEmpty();
    cache.forgetTuning();
  }

  @Test
  void tuning_is_forgotten_and_programs_are_not() throws IOException {
    var cache = new Cache(folder);
    cache.write(KEY, Cache.PROGRAM, new byte[] {1});
    cache.write(KEY, Cache.TUNING, new byte[] {2});
    cache.forgetTuning();
    assertThat(files()).containsExactly(KEY + Cache.PROGRAM);
  }

  @Test
  void tuning_that_cannot_be_forgotten_is_told() throws IOException {
    // A folder with something in it cannot be deleted, whoever asks.
    Path stays = Files.createDirectories(folder.resolve(KEY + Cache.TUNING).resolve("file"));
    assertThatThrownBy(() -> new Cache(folder).forgetTuning())
        .isInstanceOf(DeviceException.class)
        .hasMessage(
            "opencl: %s cannot be deleted, so what was tuned is not forgotten; delete it by hand"
                .formatted(stays.getParent()));
  }
}
