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
import tacit.autodiff.DType;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.DeviceException;
import tacit.testing.NeedsOpenCl;

/// Programs are built once, and once for all runs.
@NeedsOpenCl
class ProgramsTest {
  @TempDir private Path folder;

  private Session session() {
    return Session.open(Found.all().getFirst(), new Cache(folder));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }

  private void run() {
    try (Session session = session()) {
      On on = new On(session, session.memory());
      assertThat(TestKernels.times(on, Tensor.vector(1, 2), 3).toDoubles()).containsExactly(3, 6);
    }
  }

  @Test
  void the_second_run_takes_the_program_that_the_first_one_has_built() throws IOException {
    run();
    assertThat(files()).hasSize(1);
    Object written = Files.getLastModifiedTime(files().getFirst());
    run();
    assertThat(files()).hasSize(1);
    assertThat(Files.getLastModifiedTime(files().getFirst())).isEqualTo(written);
  }

  @Test
  void a_broken_program_is_built_anew() throws IOException {
    run();
    Path file = files().getFirst();
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
    run();
    String key = file.getFileName().toString().replace(Cache.PROGRAM, "");
    assertThat(new Cache(folder).read(key, Cache.PROGRAM)).isPresent();
  }

  @Test
  void other_macros_are_another_program() throws IOException {
    var source = Source.text("one.cl", "kernel void one(global int *y) { *y = ONE; }");
    try (Session session = session()) {
      On on = new On(session, session.memory());
      DeviceStorage y = on.out(DType.FLOAT32, 1);
      for (int one : new int[] {7, 8, 7}) {
        on.call(source, "one", DType.FLOAT32).define("ONE", one).arg(y).over(1);
      }
      session.finish();
    }
    assertThat(files()).hasSize(2);
  }

  @Test
  void a_file_is_missing_by_name() {
    assertThatThrownBy(() -> TestDevice.on().call("absent", "f", DType.FLOAT32))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("opencl: no kernels/absent.cl");
  }

  @Test
  void a_build_error_shows_the_log_with_file_and_line() {
    var source = Source.text("wrong.cl", "\nkernel void f() { int i = j; }");
    var call = TestDevice.on().call(source, "f", DType.FLOAT32);
    assertThatThrownBy(() -> call.over(1))
        .isInstanceOf(DeviceException.class)
        .hasMessageStartingWith(
            "opencl: wrong.cl does not build on %s:\n"
                .formatted(TestDevice.session().info().name()))
        .hasMessageContaining("wrong.cl:2:27: use of undeclared identifier 'j'");
  }

  @Test
  void a_kernel_that_the_file_lacks_is_named() {
    var source = Source.text("empty.cl", "");
    var call = TestDevice.on().call(source, "f", DType.FLOAT32);
    assertThatThrownBy(() -> call.over(1))
        .isInstanceOf(DeviceException.class)
        .hasMessageStartingWith("opencl: empty.cl");
  }
}
