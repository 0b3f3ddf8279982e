// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static org.jocl.CL.*;

import java.util.List;
import org.jocl.CL;
import org.jocl.cl_command_queue;
import org.jocl.cl_context;
import org.jocl.cl_context_properties;
import org.jocl.cl_device_id;
import org.jocl.cl_kernel;
import tacit.autodiff.kernel.DeviceCounters;
import tacit.autodiff.kernel.DeviceException;
import tacit.autodiff.kernel.DeviceInfo;

/// One device in use: its context, one queue that works requests off in order, its memory and its
/// programs. Requests return at once, and the device works on while the program goes on; only
/// reading numbers waits. Any thread may ask; one at a time gets to the queue.
final class Session implements AutoCloseable {
  private final Found found;
  private final cl_context context;
  private final cl_command_queue queue;
  private final DeviceMemory memory;
  private final Programs programs;
  private long launches;
  private boolean closed;

  private Session(Found found, cl_context context, cl_command_queue queue) {
    this.found = found;
    this.context = context;
    this.queue = queue;
    this.memory = new DeviceMemory(this, found.info());
    this.programs = new Programs(this, Cache.ofThisUser());
  }

  static Session open(Found found) {
    int[] status = new int[1];
    var properties = new cl_context_properties();
    properties.addProperty(CL.CL_CONTEXT_PLATFORM, found.platform());
    var devices = new cl_device_id[] {found.device()};
    cl_context context = clCreateContext(properties, 1, devices, null, null, status);
    Status.check(status[0], "open " + found.info().name());
    @SuppressWarnings("deprecation") // what OpenCL 1.2 has
    cl_command_queue queue = clCreateCommandQueue(context, found.device(), 0, status);
    Status.check(status[0], "open " + found.info().name());
    return new Session(found, context, queue);
  }

  DeviceInfo info() {
    return found.info();
  }

  Found found() {
    return found;
  }

  cl_context context() {
    return context;
  }

  DeviceMemory memory() {
    return memory;
  }

  Programs programs() {
    return programs;
  }

  /// Something to do with the queue; gives the driver's answer.
  @FunctionalInterface
  interface Request {
    int to(cl_command_queue queue);
  }

  /// Hands a request to the queue.
  synchronized void ask(String doing, Request request) {
    requireOpen();
    Status.check(request.to(queue), doing);
  }

  /// Sets the arguments of a kernel and starts it, as one.
  synchronized void launch(
      String doing, cl_kernel kernel, List<Argument> arguments, long[] global, long[] local) {
    requireOpen();
    for (int i = 0; i < arguments.size(); i++) {
      Argument each = arguments.get(i);
      Status.check(
          clSetKernelArg(kernel, i, each.bytes(), each.pointer()), doing + ", argument " + i);
    }
    Status.check(
        clEnqueueNDRangeKernel(
            queue,
            kernel,
            global.length,
            null,
            global,
            local.length == 0 ? null : local,
            0,
            null,
            null),
        doing);
    launches++;
    if (launches % FLUSH_EVERY == 0) Status.check(clFlush(queue), doing);
  }

  /// Requests that may wait before the device is told to begin.
  private static final int FLUSH_EVERY = 16;

  /// Waits until all is done.
  void finish() {
    ask("finish", CL::clFinish);
    memory.uploaded();
  }

  synchronized DeviceCounters counters() {
    return memory.counters(launches);
  }

  private void requireOpen() {
    if (closed) {
      throw new DeviceException("opencl: " + info().name() + " has been closed; open it again");
    }
  }

  boolean closed() {
    return closed;
  }

  @Override
  public synchronized void close() {
    if (closed) return;
    int _ = clFinish(queue);
    programs.close();
    memory.close();
    closed = true;
    clReleaseCommandQueue(queue);
    clReleaseContext(context);
  }
}
