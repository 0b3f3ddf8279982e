// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import tacit.autodiff.DType;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;

/// Kernels on a device that watches every access to memory and writes what it finds to a log: the
/// small ones of [KernelCases], or the [WrongKernel]s. Each is named, and below its name stands
/// what was found.
///
/// A program of its own, started by [Oclgrind]: the device is that of the loader's only library.
final class Watched {
  static final String CASE = "case ", END = "end";

  private final Path log;
  private long seen;

  private Watched(Path log) {
    this.log = log;
  }

  /// Runs them on the first device.
  ///
  /// @param args the log, then whether to run the wrong ones
  public static void main(String[] args) {
    var watched = new Watched(Path.of(args[0]));
    try (Session session = Session.open(Found.all().getFirst())) {
      session.simulated();
      var on = new On(session, session.memory());
      if (Boolean.parseBoolean(args[1])) watched.wrong(on);
      else Stream.of(DType.values()).forEach(dtype -> watched.small(dtype, on));
    }
    watched.tell("closed", () -> {});
    System.out.println(END);
  }

  private void wrong(On on) {
    for (WrongKernel each : WrongKernel.values()) tell(each.name(), () -> each.run(on));
  }

  private void small(DType dtype, On on) {
    Kernels kernels = new OpenClKernels(on);
    KernelCases.all(dtype)
        .filter(KernelCase::small)
        .forEach(each ->
            tell(
                dtype + ", " + each.name(),
                () -> each.run().apply(kernels).forEach(Tensor::toDoubles)));
  }

  private void tell(String name, Runnable work) {
    System.out.println(CASE + name);
    try {
      work.run();
    } catch (RuntimeException e) {
      System.out.println(e);
    }
    System.out.print(news());
    System.out.flush();
  }

  /// What the log says since it was last read.
  private String news() {
    try {
      if (!Files.exists(log)) return "";
      String all = Files.readString(log);
      String news = all.substring((int) seen);
      seen = all.length();
      return news;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
