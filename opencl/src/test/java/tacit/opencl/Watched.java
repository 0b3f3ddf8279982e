// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import tacit.autodiff.DType;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.PairDual;

/// Kernels on a device that watches every access to memory and writes what it finds to a log: the
/// small ones of [KernelCases], cut for a GPU and for a CPU, the steps of [PairSteps] and the
/// kernels of the book, or the [WrongKernel]s. Each is named, and below its name stands what was
/// found.
///
/// A program of its own, started by [Oclgrind]: the device is that of the loader's only library.
final class Watched {
  static final String CASE = "case ", FILE = "file ", END = "end";

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
    if (Boolean.parseBoolean(args[1])) {
      watched.on(Found.all().getFirst(), watched::wrong);
    } else {
      watched.on(TestDevice.as("GPU"), on -> watched.all("GPU", on));
      watched.on(TestDevice.as("CPU"), on -> watched.all("CPU", on));
    }
    watched.tell("closed", () -> {});
    System.out.println(END);
  }

  private void wrong(On on) {
    for (WrongKernel each : WrongKernel.values()) tell(each.name(), () -> each.run(on));
  }

  private void on(Found found, Consumer<On> work) {
    try (Session session = Session.open(found)) {
      session.simulated();
      work.accept(new On(session, session.memory()));
      session.programs().asked().forEach(file -> System.out.println(FILE + file));
    }
  }

  private void all(String cut, On on) {
    for (DType dtype : DType.values()) {
      small(cut + ", " + dtype + ", ", dtype, on);
      if (cut.equals("GPU")) ofTheBook(dtype + ", ", dtype, on);
      for (boolean full : List.of(true, false)) pairs(cut + ", " + dtype + ", ", dtype, full, on);
    }
  }

  private void small(String name, DType dtype, On on) {
    Kernels kernels = new OpenClKernels(on);
    KernelCases.all(dtype)
        .filter(KernelCase::small)
        .forEach(each ->
            tell(name + each.name(), () -> each.run().apply(kernels).forEach(Tensor::toDoubles)));
  }

  private void pairs(String name, DType dtype, boolean full, On on) {
    var kernels = new OpenClCovariances(on);
    var from = PairSteps.of(dtype, full);
    from.steps()
        .forEach(each ->
            tell(
                name + (full ? "all pixels, " : "") + each.name(),
                () -> each.step().apply(kernels, from.start()).k().toDoubles()));
    tell(name + "inputs", () -> from.inputs(kernels).k().toDoubles());
    tell(
        name + "marginals",
        () -> from.marginals(kernels, from.one(), PairDual.Rectifier.RULE).toDoubles());
  }

  /// The steps of the chapter, and the kernel that measures the peak, in few rounds.
  private void ofTheBook(String name, DType dtype, On on) {
    Tensor a = KernelCase.draw("a", dtype, 5, 9), b = KernelCase.draw("b", dtype, 9, 7);
    tell(name + "naive", () -> MatmulSteps.naive(on, a, false, b, false).toDoubles());
    tell(name + "tiled", () -> MatmulSteps.tiled(on, 4, a, false, b, false).toDoubles());
    tell(
        name + "peak",
        () -> {
          DeviceStorage y = on.out(dtype, 8);
          Call peak = on.call("fma_peak", "fma_peak", dtype).define("LANES", 2).arg(3);
          peak.real(0.5).real(1).arg(y).over(new long[] {8}, new long[] {4});
          double _ = y.get(7);
        });
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
