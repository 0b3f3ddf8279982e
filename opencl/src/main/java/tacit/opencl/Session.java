// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static org.jocl.CL.*;

import java.lang.ref.Reference;
import java.util.List;
import org.jocl.cl_command_queue;
import org.jocl.cl_context;
import org.jocl.cl_context_properties;
import org.jocl.cl_device_id;
import org.jocl.cl_event;
import org.jocl.cl_kernel;
import tacit.autodiff.kernel.DeviceCounters;
import tacit.autodiff.kernel.DeviceException;
import tacit.autodiff.kernel.DeviceInfo;

/// One device in use: its context, one queue that works requests off in order, its memory and its
/// programs. Requests return at once, and the device works on while the program goes on; only
/// reading numbers waits. Any thread may ask; one at a time gets to the queue.
final class Session implements AutoCloseable {
  /// A device that waits is told to begin at once, one at work after so many requests.
  private static final int FLUSH_EVERY = 16;

  private final Found found;
  private final cl_context context;
  private final cl_command_queue queue;
  private final Staging staging = new Staging();
  private final Transfers transfers = new Transfers(this, staging);
  private final DeviceMemory memory;
  private final Programs programs;
  private final Tuning tuning;
  private long launches;
  private long sinceWait;
  private volatile boolean closed;
  private boolean simulated;

  private Session(Found found, Cache cache, cl_context context, cl_command_queue queue) {
    this.found = found;
    this.context = context;
    this.queue = queue;
    this.memory = new DeviceMemory(this, found.info());
    this.programs = new Programs(this, cache);
    this.tuning = new Tuning(cache, found);
  }

  static Session open(Found found) {
    return open(found, Cache.ofThisUser());
  }

  static Session open(Found found, Cache cache) {
    String doing = "open " + found.info().name();
    int[] status = new int[1];
    var properties = new cl_context_properties();
    properties.addProperty(CL_CONTEXT_PLATFORM, found.platform());
    var devices = new cl_device_id[] {found.device()};
    cl_context context = clCreateContext(properties, 1, devices, null, null, status);
    Status.check(status[0], doing);
    @SuppressWarnings("deprecation") // what OpenCL 1.2 has
    cl_command_queue queue = clCreateCommandQueue(context, found.device(), 0, status);
    if (status[0] != CL_SUCCESS) clReleaseContext(context);
    Status.check(status[0], doing);
    return new Session(found, cache, context, queue);
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

  Transfers transfers() {
    return transfers;
  }

  Tuning tuning() {
    return tuning;
  }

  /// Something to do with the queue; gives the driver's answer.
  @FunctionalInterface
  interface Request {
    int to(cl_command_queue queue);
  }

  /// Something to do with the queue, and the event that tells when it is done.
  @FunctionalInterface
  interface Awaited {
    int to(cl_command_queue queue, cl_event done);
  }

  /// Hands a request to the queue.
  synchronized void ask(String doing, Request request) {
    requireOpen();
    Status.check(request.to(queue), doing);
  }

  /// Hands a request to the queue and waits until it and all before it are done. Other threads get
  /// to the queue meanwhile.
  void await(String doing, Awaited request) {
    var done = new cl_event();
    long sent;
    synchronized (this) {
      requireOpen();
      Status.check(request.to(queue, done), doing);
      Status.check(clFlush(queue), doing);
      sent = staging.ticket();
      sinceWait = 0;
    }
    int status = clWaitForEvents(1, new cl_event[] {done});
    clReleaseEvent(done);
    Status.check(status, doing);
    staging.arrived(sent);
  }

  /// Sets the arguments of a kernel and starts it, as one. Until it is in the queue no operand's
  /// buffer may go to anybody else; from then on the order of the queue sees to that.
  synchronized void launch(
      String doing, cl_kernel kernel, List<Argument> arguments, List<Range> ranges) {
    requireOpen();
    try {
      for (int i = 0; i < arguments.size(); i++) {
        Argument each = arguments.get(i);
        int status = clSetKernelArg(kernel, i, each.bytes(), each.pointer());
        Status.check(status, doing + ", argument " + i);
      }
      for (Range each : ranges) Status.check(each.enqueue(queue, kernel), doing);
    } finally {
      Reference.reachabilityFence(arguments);
    }
    launches += ranges.size();
    if (sinceWait++ % FLUSH_EVERY == 0) Status.check(clFlush(queue), doing);
  }

  /// For a simulator that watches each access to memory: buffers become exact, and transfers wait,
  /// since JOCL waits for others in a thread of its own, and oclgrind 21.10 works a queue off in
  /// every thread that waits for it.
  void simulated() {
    simulated = true;
    memory.exact();
  }

  boolean isSimulated() {
    return simulated;
  }

  /// Waits until all is done.
  void finish() {
    await("finish", (queue, done) -> clEnqueueMarkerWithWaitList(queue, 0, null, done));
  }

  synchronized DeviceCounters counters() {
    return new DeviceCounters(
        memory.buffers(),
        memory.bytes(),
        memory.peakBytes(),
        memory.allocations(),
        transfers.uploadedBytes(),
        transfers.downloadedBytes(),
        launches);
  }

  void requireOpen() {
    if (closed) {
      throw new DeviceException("opencl: " + info().name() + " has been closed; open it again");
    }
  }

  /// What is underway is finished first; then everything goes, the context last.
  @Override
  public void close() {
    synchronized (this) {
      if (closed) return;
      closed = true;
      clFinish(queue);
    }
    programs.close();
    memory.close();
    clReleaseCommandQueue(queue);
    clReleaseContext(context);
  }
}
