// SPDX-License-Identifier: Apache-2.0
package tacit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NeedsTest {
  @Test
  @NeedsChromium
  void a_test_that_needs_chromium_runs_only_with_one() {
    assertThat(Machine.chromium()).isPresent();
  }

  @Test
  @NeedsOpenCl
  void a_test_that_needs_opencl_runs_only_with_a_platform() {
    assertThat(Machine.hasOpenCl()).isTrue();
  }

  @Test
  @NeedsOclgrind
  void a_test_that_needs_oclgrind_runs_only_with_its_library() {
    assertThat(Machine.oclgrind()).isPresent();
  }

  @Test
  @NeedsFashionMnist
  void a_test_that_needs_fashion_mnist_runs_only_with_its_files() {
    assertThat(Machine.fashionMnist()).isPresent();
  }
}
