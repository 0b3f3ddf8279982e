// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
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
  @TestFactory
  Stream<DynamicTest> nothing_is_found_in_any_kernel(@TempDir Path folder)
      throws IOException, InterruptedException {
    return Oclgrind.findings(folder, false).entrySet().stream()
        .map(each ->
            DynamicTest.dynamicTest(
                each.getKey(), () -> assertThat(each.getValue()).as(each.getKey()).isEmpty()));
  }

  /// What the test above would say.
  @Test
  void mistakes_are_found(@TempDir Path folder) throws IOException, InterruptedException {
    var found = Oclgrind.findings(folder, true);
    assertThat(found.get("WRITES_BEYOND")).contains("Invalid write of size 4 at global memory");
    assertThat(found.get("READS_BEYOND")).contains("Invalid read of size 4 at global memory");
    assertThat(found.get("RACES")).contains("Write-write data race at global memory");
    assertThat(found.get("RACES_IN_LOCAL_MEMORY")).contains("data race at local memory");
    assertThat(found.get("READS_UNWRITTEN")).contains("Uninitialized value");
    assertThat(found.get("PARTS_AT_A_BARRIER")).contains("divergence");
    assertThat(found.get("closed")).isEmpty();
  }
}
