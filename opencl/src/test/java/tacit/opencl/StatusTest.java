// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jocl.CL.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusTest {
  @Test
  void a_lost_device_says_what_is_kept_and_how_to_go_on() {
    assertThat(Status.failed(CL_DEVICE_NOT_AVAILABLE, "matmul.cl: matmul"))
        .hasMessage(
            "opencl: matmul.cl: matmul: the device is lost (CL_DEVICE_NOT_AVAILABLE);"
                + " what was written so far is kept, start again or take --device cpu");
  }

  /// A driver that resets a device after a failure answers one of these ever after.
  @ParameterizedTest
  @ValueSource(
      ints = {
        CL_INVALID_DEVICE,
        CL_INVALID_CONTEXT,
        CL_INVALID_COMMAND_QUEUE,
        CL_EXEC_STATUS_ERROR_FOR_EVENTS_IN_WAIT_LIST,
        -9999
      })
  void a_device_that_takes_no_more_requests_is_lost(int status) {
    assertThat(Status.failed(status, "read 8 bytes"))
        .hasMessageStartingWith("opencl: read 8 bytes: the device is lost (");
  }

  @ParameterizedTest
  @ValueSource(
      ints = {CL_OUT_OF_RESOURCES, CL_OUT_OF_HOST_MEMORY, CL_MEM_OBJECT_ALLOCATION_FAILURE})
  void too_little_memory_asks_for_a_smaller_batch(int status) {
    assertThat(Status.failed(status, "matmul.cl: matmul"))
        .hasMessage(
            "opencl: matmul.cl: matmul: the device has too little memory (%s);"
                    .formatted(stringFor_errorCode(status))
                + " take a smaller batch or --device cpu");
  }

  @Test
  void any_other_answer_is_told_by_its_name() {
    assertThat(Status.failed(CL_INVALID_KERNEL_ARGS, "matmul.cl: matmul"))
        .hasMessage(
            "opencl: matmul.cl: matmul: the driver answers CL_INVALID_KERNEL_ARGS;"
                + " see 'tacit devices', or take --device cpu");
  }
}
