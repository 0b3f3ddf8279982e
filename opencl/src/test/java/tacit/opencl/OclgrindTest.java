// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tacit.testing.NeedsOclgrind;

/// Kernels under a simulator that sees each access to memory: none reaches beyond a tensor, races
/// with another, or reads what nobody wrote.
@NeedsOclgrind
class OclgrindTest {
  private static final Pattern KERNEL = Pattern.compile("(?m)^(__)?kernel ");

  @TestFactory
  Stream<DynamicTest> nothing_is_found_in_any_kernel(@TempDir Path folder)
      throws IOException, InterruptedException {
    var found = Oclgrind.findings(folder, false);
    var every =
        DynamicTest.dynamicTest(
            "every kernel file ran", () -> assertThat(found.files()).isEqualTo(kernelFiles()));
    var cases =
        found.cases().entrySet().stream()
            .map(each ->
                DynamicTest.dynamicTest(
                    each.getKey(), () -> assertThat(each.getValue()).as(each.getKey()).isEmpty()));
    return Stream.concat(Stream.of(every), cases);
  }

  /// Files with a kernel; others are parts of these.
  private static Set<String> kernelFiles() throws IOException {
    var names = new TreeSet<String>();
    try (var files = Files.list(Path.of("src/main/resources/tacit/opencl/kernels"))) {
      for (Path each : files.toList()) {
        if (!KERNEL.matcher(Files.readString(each)).find()) continue;
        names.add(each.getFileName().toString().replace(".cl", ""));
      }
    }
    return names;
  }

  /// What the test above would say.
  @Test
  void mistakes_are_found(@TempDir Path folder) throws IOException, InterruptedException {
    var found = Oclgrind.findings(folder, true).cases();
    assertThat(found.get("WRITES_BEYOND")).contains("Invalid write of size 4 at global memory");
    assertThat(found.get("READS_BEYOND")).contains("Invalid read of size 4 at global memory");
    assertThat(found.get("RACES")).contains("Write-write data race at global memory");
    assertThat(found.get("RACES_IN_LOCAL_MEMORY")).contains("data race at local memory");
    assertThat(found.get("READS_UNWRITTEN")).contains("Uninitialized value");
    assertThat(found.get("PARTS_AT_A_BARRIER")).contains("divergence");
    assertThat(found.get("closed")).isEmpty();
  }
}
