// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static org.jocl.CL.*;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jocl.Pointer;
import org.jocl.Sizeof;
import org.jocl.cl_device_id;
import org.jocl.cl_kernel;
import org.jocl.cl_program;
import tacit.autodiff.kernel.DeviceException;

/// Programs of a session, built when first used: from the driver's own form in the [Cache], else
/// from source.
final class Programs {
  private record Built(String source, String options) {}

  private record Entry(Built program, String function) {}

  private final Session session;
  private final Cache cache;
  private final Map<String, Source> files = new HashMap<>();
  private final Map<List<String>, Source> chains = new HashMap<>();
  private final Map<Built, cl_program> programs = new HashMap<>();
  private final Map<Entry, cl_kernel> kernels = new HashMap<>();

  Programs(Session session, Cache cache) {
    this.session = session;
    this.cache = cache;
  }

  Cache cache() {
    return cache;
  }

  /// The kernel files that have been asked for.
  synchronized Set<String> asked() {
    return Set.copyOf(files.keySet());
  }

  /// `kernels/NAME.cl`, read once.
  synchronized Source source(String name) {
    return files.computeIfAbsent(name, Source::file);
  }

  /// `kernels/elementwise.cl` with operands and steps put in, made once.
  synchronized Source chain(List<String> operandsAndSteps) {
    return chains.computeIfAbsent(
        operandsAndSteps,
        put -> {
          Source template = source("elementwise");
          String text = template.text().replace("/*OPERANDS*/", put.get(0));
          return new Source(template.name(), text.replace("/*STEPS*/", put.get(1)));
        });
  }

  synchronized cl_kernel kernel(Source source, String options, String function) {
    session.requireOpen();
    return kernels.computeIfAbsent(
        new Entry(new Built(source.text(), options), function),
        entry -> {
          cl_program program =
              programs.computeIfAbsent(entry.program(), _ -> build(source, options));
          int[] status = new int[1];
          cl_kernel kernel = clCreateKernel(program, function, status);
          Status.check(status[0], source.name() + ": kernel " + function);
          return kernel;
        });
  }

  private cl_program build(Source source, String options) {
    Found on = session.found();
    String key =
        Cache.key(
            source.text(),
            options,
            on.platformVersion(),
            on.info().name(),
            on.info().version(),
            on.info().driver());
    Optional<cl_program> kept = cache.read(key, Cache.PROGRAM).flatMap(b -> fromBinary(b, options));
    if (kept.isPresent()) return kept.get();
    int[] status = new int[1];
    cl_program program =
        clCreateProgramWithSource(session.context(), 1, new String[] {source.text()}, null, status);
    Status.check(status[0], source.name());
    int built = clBuildProgram(program, 1, devices(), options, null, null);
    if (built != CL_SUCCESS) {
      String log = log(program);
      clReleaseProgram(program);
      throw new DeviceException(
          "opencl: %s does not build on %s:%n%s".formatted(source.name(), on.info().name(), log));
    }
    binary(program).ifPresent(b -> cache.write(key, Cache.PROGRAM, b));
    return program;
  }

  private cl_device_id[] devices() {
    return new cl_device_id[] {session.found().device()};
  }

  private Optional<cl_program> fromBinary(byte[] binary, String options) {
    int[] each = new int[1], status = new int[1];
    cl_program program =
        clCreateProgramWithBinary(
            session.context(),
            1,
            devices(),
            new long[] {binary.length},
            new byte[][] {binary},
            each,
            status);
    if (status[0] != CL_SUCCESS || each[0] != CL_SUCCESS) return Optional.empty();
    if (clBuildProgram(program, 1, devices(), options, null, null) == CL_SUCCESS) {
      return Optional.of(program);
    }
    clReleaseProgram(program);
    return Optional.empty();
  }

  private static Optional<byte[]> binary(cl_program program) {
    long[] size = new long[1];
    if (clGetProgramInfo(program, CL_PROGRAM_BINARY_SIZES, Sizeof.size_t, Pointer.to(size), null)
            != CL_SUCCESS
        || size[0] == 0) {
      return Optional.empty();
    }
    byte[] bytes = new byte[Math.toIntExact(size[0])];
    int status =
        clGetProgramInfo(
            program,
            CL_PROGRAM_BINARIES,
            Sizeof.POINTER,
            Pointer.to(new Pointer[] {Pointer.to(bytes)}),
            null);
    return status == CL_SUCCESS ? Optional.of(bytes) : Optional.empty();
  }

  private String log(cl_program program) {
    long[] size = new long[1];
    cl_device_id device = session.found().device();
    clGetProgramBuildInfo(program, device, CL_PROGRAM_BUILD_LOG, 0, null, size);
    byte[] text = new byte[Math.toIntExact(size[0])];
    clGetProgramBuildInfo(
        program, device, CL_PROGRAM_BUILD_LOG, text.length, Pointer.to(text), null);
    return new String(text, StandardCharsets.UTF_8).replace('\0', ' ').strip();
  }

  synchronized void close() {
    kernels.values().forEach(org.jocl.CL::clReleaseKernel);
    programs.values().forEach(org.jocl.CL::clReleaseProgram);
    kernels.clear();
    programs.clear();
  }
}
