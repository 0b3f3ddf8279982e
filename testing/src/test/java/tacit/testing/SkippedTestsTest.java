// SPDX-License-Identifier: Apache-2.0
package tacit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SkippedTestsTest {
  @Test
  void every_skipped_test_of_every_module_is_named_with_its_reason(@TempDir Path root)
      throws Exception {
    report(
        root.resolve("opencl"),
        """
        <testsuite name="tacit.opencl.MatmulTest">
          <testcase name="agrees_with_the_definition" classname="tacit.opencl.MatmulTest">
            <skipped message="needs OpenCL: apt install x"/>
          </testcase>
          <testcase name="runs" classname="tacit.opencl.MatmulTest"/>
        </testsuite>
        """);
    report(
        root.resolve("book"),
        """
        <testsuite name="tacit.book.PageTest">
          <testcase name="" classname="tacit.book.PageTest">
            <skipped message="needs Chromium: apt install y"/>
          </testcase>
        </testsuite>
        """);
    assertThat(SkippedTests.below(root))
        .containsExactly(
            "tacit.book.PageTest: needs Chromium: apt install y",
            "tacit.opencl.MatmulTest.agrees_with_the_definition: needs OpenCL: apt install x");
  }

  private static void report(Path module, String xml) throws Exception {
    var folder = Files.createDirectories(module.resolve("target/surefire-reports"));
    Files.writeString(folder.resolve("TEST-some.xml"), xml);
  }
}
