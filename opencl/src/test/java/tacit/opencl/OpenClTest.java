// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jocl.CL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tacit.autodiff.DType;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Accelerator;
import tacit.autodiff.kernel.Accelerators;
import tacit.autodiff.kernel.DeviceException;
import tacit.autodiff.kernel.DeviceInfo;
import tacit.testing.NeedsOpenCl;

/// What is found, and one clear line where nothing is.
class OpenClTest {
  /// Finds OpenCL on the class path, as `./tacit` does, and says what is there.
  private static final String PROGRAM =
      """
      import tacit.autodiff.kernel.*;

      void main() {
        var opencl = Accelerators.find("opencl").orElseThrow();
        var survey = opencl.survey();
        IO.println(survey.remark().orElse("there is " + !survey.devices().isEmpty()));
        try (var device = opencl.open(0)) {
          IO.println("open");
        } catch (DeviceException e) {
          IO.println(e.getMessage());
        }
      }
      """;

  @TempDir private Path folder;

  private String output(Map<String, String> environment)
      throws IOException, InterruptedException, URISyntaxException {
    Path program = folder.resolve("Ask.java");
    Files.writeString(program, PROGRAM);
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    var command =
        new ProcessBuilder(
            java.toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            classPath(),
            program.toString());
    command.environment().putAll(environment);
    Process process =
        command.redirectErrorStream(false).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return said;
  }

  private static String classPath() throws URISyntaxException {
    var places = Stream.<Class<?>>of(Accelerator.class, OpenCl.class, CL.class);
    var paths = places.map(OpenClTest::place).toList();
    return paths.stream().distinct().collect(Collectors.joining(File.pathSeparator));
  }

  private static String place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @NeedsOpenCl
  void the_service_is_found_on_the_class_path() throws Exception {
    assertThat(output(Map.of())).isEqualTo("there is true\nopen\n");
  }

  @Test
  void the_service_is_found_on_the_module_path() {
    assertThat(Accelerators.find("opencl")).get().isInstanceOf(OpenCl.class);
    assertThat(Accelerators.find("cuda")).isEmpty();
  }

  @Test
  @NeedsOpenCl
  @EnabledOnOs(OS.LINUX)
  void a_machine_without_a_driver_is_told_what_to_install() throws Exception {
    // The loader looks for drivers in that folder alone.
    Path none = Files.createDirectory(folder.resolve("vendors"));
    String remark =
        "an OpenCL library, but no device; install the driver of your device, or on Debian:"
            + " apt install pocl-opencl-icd";
    assertThat(output(Map.of("OCL_ICD_VENDORS", none.toString())))
        .isEqualTo(remark + "\nopencl: " + remark + "\n");
  }

  @Test
  @NeedsOpenCl
  @EnabledOnOs(OS.LINUX)
  void a_driver_that_gives_no_device_is_told_by_its_name() throws Exception {
    String pocl = "Portable Computing Language";
    assumeThat(Found.platformNames()).containsExactly(pocl);
    Path none = Files.createFile(folder.resolve("file")).resolve("none");
    String remark =
        "an OpenCL driver (Portable Computing Language), but no device that it gives; see that"
            + " you may use the device, and where the driver is PoCL that its cache folder can be"
            + " written, POCL_CACHE_DIR=FOLDER";
    assertThat(output(Map.of("POCL_CACHE_DIR", none.toString())))
        .isEqualTo(remark + "\nopencl: " + remark + "\n");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_machine_without_the_library_is_told_what_to_install() throws Exception {
    // Found first, and no library.
    for (String name : new String[] {"libOpenCL.so.1", "libOpenCL.so"}) {
      Files.createFile(folder.resolve(name));
    }
    String remark =
        "no OpenCL library on this machine; install the driver of your device, or on Debian:"
            + " apt install ocl-icd-libopencl1 pocl-opencl-icd";
    assertThat(output(Map.of("LD_LIBRARY_PATH", folder.toString())))
        .isEqualTo(remark + "\nopencl: " + remark + "\n");
  }

  @Test
  @NeedsOpenCl
  void a_bridge_that_cannot_be_loaded_is_not_taken_for_a_missing_library() throws Exception {
    Path none = Files.createFile(folder.resolve("file")).resolve("none");
    String remark =
        "an OpenCL library, but JOCL, which calls it from Java, cannot be loaded; give it a folder"
            + " for temporary files from which programs may run, -Djava.io.tmpdir=FOLDER";
    assertThat(output(Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + none)))
        .isEqualTo(remark + "\nopencl: " + remark + "\n");
  }

  @Test
  @NeedsOpenCl
  void an_index_beyond_the_devices_is_refused() {
    int there = Found.all().size();
    for (int index : new int[] {there, -1}) {
      assertThatThrownBy(() -> new OpenCl().open(index))
          .isInstanceOf(DeviceException.class)
          .hasMessage(
              "opencl: there is no device %d; there are %d, from 0 on: see 'tacit devices'"
                  .formatted(index, there));
    }
  }

  @Test
  @NeedsOpenCl
  void a_device_says_what_it_is() {
    DeviceInfo info = new OpenCl().survey().devices().getFirst();
    assertThat(info.platform()).isNotBlank();
    assertThat(info.name()).isNotBlank();
    assertThat(info.type()).isIn("CPU", "GPU", "accelerator");
    assertThat(info.version()).startsWith("OpenCL ");
    assertThat(info.driver()).isNotBlank();
    assertThat(info.computeUnits()).isPositive();
    assertThat(info.largestBufferBytes()).isBetween(1L, info.memoryBytes());
    assertThat(info.localBytes()).isPositive();
    assertThat(info.groupSize()).isPositive();
  }

  @Test
  @NeedsOpenCl
  void a_device_without_doubles_takes_floats_and_refuses_doubles() {
    Found single = TestDevice.as("GPU", false);
    try (Session session = TestDevice.open(single)) {
      On on = new On(session, session.memory());
      Tensor x = Tensor.vector(1, 2);
      assertThat(TestKernels.times(on, x.to(DType.FLOAT32), 2).toDoubles()).containsExactly(2, 4);
      assertThatThrownBy(() -> TestKernels.times(on, x, 2))
          .isInstanceOf(DeviceException.class)
          .hasMessage(
              "opencl: %s has no doubles (cl_khr_fp64); use FLOAT32, or --device cpu"
                  .formatted(single.info().name()));
    }
  }
}
