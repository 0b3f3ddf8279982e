// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import org.jocl.cl_mem;
import org.jspecify.annotations.Nullable;

/// A buffer of the device in somebody's hands, until it is given back: by hand, by the collector
/// that finds its tensor dropped, or by the session that is closed; by whoever comes first.
final class Lease implements Runnable {
  private final DeviceMemory home;
  private final long bytes;
  private @Nullable cl_mem buffer;

  Lease(DeviceMemory home, long bytes, cl_mem buffer) {
    this.home = home;
    this.bytes = bytes;
    this.buffer = buffer;
  }

  long bytes() {
    return bytes;
  }

  /// None after its end.
  synchronized @Nullable cl_mem buffer() {
    return buffer;
  }

  /// Ends the lease without giving back; who gets the buffer here sees to it.
  synchronized @Nullable cl_mem end() {
    cl_mem now = buffer;
    buffer = null;
    return now;
  }

  @Override
  public void run() {
    home.giveBack(this);
  }
}
