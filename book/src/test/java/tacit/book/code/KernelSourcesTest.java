// SPDX-License-Identifier: Apache-2.0
package tacit.book.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelSourcesTest {
  private static final String FOLDER = "opencl/src/main/resources/tacit/opencl/kernels";

  @TempDir private Path root;
  private KernelSources kernels = KernelSources.of(Path.of("nowhere"));

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(root.resolve(FOLDER));
    Files.writeString(
        root.resolve(FOLDER).resolve("twice.cl"),
        """
        // License
        /// Two of it.
        float twice(float x) {
          return 2 * x;
        }

        /// All of them.
        kernel __attribute__((reqd_work_group_size(1, 1, 1)))
        void all(global float *y) {
          if (true) {
            y[0] = twice(y[0]);
          }
        }
        """);
    kernels = KernelSources.of(root);
  }

  @Test
  void a_function_is_cut_with_its_document_or_without() {
    assertThat(kernels.cut("twice#twice", Detail.ALL).text())
        .isEqualTo("/// Two of it.\nfloat twice(float x) {\n  return 2 * x;\n}");
    var bare = kernels.cut("twice#twice", new Detail(false, true));
    assertThat(bare.text()).isEqualTo("float twice(float x) {\n  return 2 * x;\n}");
    assertThat(bare.firstLine()).isEqualTo(3);
    assertThat(bare.file()).isEqualTo(FOLDER + "/twice.cl");
    assertThat(bare.language()).isEqualTo(Language.OPENCL);
  }

  @Test
  void a_kernel_begins_with_its_attributes() {
    assertThat(kernels.cut("twice#all", new Detail(false, true)).lines().getFirst())
        .startsWith("kernel __attribute__");
  }

  @Test
  void a_file_is_cut_whole() {
    assertThat(kernels.cut("twice", Detail.ALL).lines()).hasSize(13);
    assertThat(kernels.file("twice.cl").unit()).isEqualTo("twice.cl");
  }

  @Test
  void what_is_not_there_is_named() {
    assertThatThrownBy(() -> kernels.cut("twicee#f", Detail.ALL))
        .hasMessage("include: there is no kernel file 'twicee.cl'; the nearest name is 'twice.cl'");
    assertThatThrownBy(() -> kernels.cut("twice#thrice", Detail.ALL))
        .hasMessage("include: twice.cl has no function 'thrice'");
  }
}
