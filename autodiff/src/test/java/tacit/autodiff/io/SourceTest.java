// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SourceTest {
  private static Source claimed(byte[] bytes, long claim) {
    return Source.claimed("a.npz: x", new ByteArrayInputStream(bytes), claim);
  }

  @Test
  void arrays_that_no_memory_could_hold_are_not_allocated_on_a_claim() {
    int most = Integer.MAX_VALUE;
    byte[] ten = new byte[10];
    refused(
        "a.npz: x: data: the file ends after 10 of 17179869176 bytes",
        () -> claimed(ten, 8L * most).doubles(most));
    refused(
        "a.npz: x: data: the file ends after 10 of 8589934588 bytes",
        () -> claimed(ten, 4L * most).floats(most));
    refused(
        "a.npz: x: data: the file ends after 10 of 2147483647 bytes",
        () -> claimed(ten, most).bytes(most));
  }

  @Test
  void arrays_grow_to_what_was_claimed_if_it_is_there() {
    int bytes = 3 * (1 << 20) + 24;
    assertThat(claimed(new byte[bytes], bytes).doubles(bytes / 8)).hasSize(bytes / 8);
    assertThat(claimed(new byte[bytes], bytes).floats(bytes / 4)).hasSize(bytes / 4);
    assertThat(claimed(new byte[bytes], bytes).bytes(bytes)).hasSize(bytes);
  }

  @Test
  void more_than_the_heap_is_refused_with_the_remedy() {
    refused(
        "a.npz: x: data: 8600 MB are more than the 4000 MB that Java may use; start it with a larger -Xmx",
        () -> claimed(new byte[0], 0).checkHeap(8_600_000_000L, 4_000_000_000L));
  }

  @Test
  void a_stream_that_fails_is_damaged_data() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("bad block");
          }

          @Override
          public int read(byte[] into, int from, int count) throws IOException {
            return read();
          }

          @Override
          public void close() throws IOException {
            throw new IOException("still bad");
          }
        };
    Source source = Source.claimed("a.npy", failing, 8);
    refused("a.npy: data: damaged: bad block", () -> source.doubles(1));
    refused("a.npy: data: damaged: still bad", source::close);
  }

  private static void refused(String message, ThrowingCallable reading) {
    assertThatExceptionOfType(BadFile.class).isThrownBy(reading).withMessage(message);
  }
}
