// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A byte changed anywhere in a file is noticed in one line, or changes a number or a name; it
/// never ends in another exception or in memory that was asked for and not needed.
class DamageTest {
  private static final int[] CHANGES = {0x04, 0xff};

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"f8", "f4-fortran", "i8", "b1", "f8-version-2"})
  void of_an_npy_file(String name) throws IOException {
    damage(
        name + ".npy",
        file -> {
          NpyArray array = Npy.read(file);
          assertThat(array.tensor().shape()).isEqualTo(array.shape());
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"stored", "deflated"})
  void of_an_npz_file(String name) throws IOException {
    damage(
        name + ".npz",
        file -> {
          Npz npz = Npz.open(file);
          for (String each : npz.names()) npz.get(each).tensor();
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"reals", "mixed"})
  void of_a_safetensors_file(String name) throws IOException {
    damage(
        name + ".safetensors",
        file -> {
          Safetensors tensors = Safetensors.open(file);
          for (String each : tensors.names()) tensors.get(each);
        });
  }

  private void damage(String name, Consumer<Path> reading) throws IOException {
    byte[] bytes = Files.readAllBytes(Fixtures.path(name));
    Path file = folder.resolve(name);
    for (int i = 0; i < bytes.length; i++) {
      byte before = bytes[i];
      for (int change : CHANGES) {
        bytes[i] = (byte) (before ^ change);
        Files.write(file, bytes);
        try {
          reading.accept(file);
        } catch (BadFile e) {
          assertThat(e.getMessage()).startsWith(file + ": ").doesNotContain("\n");
        }
      }
      bytes[i] = before;
    }
  }
}
