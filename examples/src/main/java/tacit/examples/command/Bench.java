// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tacit.autodiff.kernel.Accelerator;
import tacit.examples.Provenance;
import tacit.examples.bench.Measured;
import tacit.examples.bench.OnDevice;
import tacit.examples.bench.Suite;

/// `tacit bench`: how fast this machine is, and how much of that the kernels reach.
@Command(
    name = "bench",
    description =
        "Time products, convolutions, training steps, kernels and factorizations on this machine.",
    mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "SUITE",
      description =
          "matmul, convolution, training, penalty, empirical, kernels, factorization, all (default), or opencl (not among all).")
  private String suite = "all";

  @Option(
      names = "--seconds",
      paramLabel = "S",
      description = "How long to measure each line (default: ${DEFAULT-VALUE}).")
  private double seconds = 0.5;

  @Mixin private Compute compute;
  @Mixin private Output output;

  private static final String DEVICE = "opencl";
  private static final Optional<Accelerator> NO_DEVICE = Optional.empty();
  private static final String HEADING =
      "%-11s  %-31s %7s  %9s  %7s  %7s  %5s  %8s"
          .formatted("suite", "what", "threads", "ms", "GFLOP/s", "peak", "share", "ns/entry");

  /// Everything `--json` tells.
  record Report(Provenance provenance, List<Measured> measured) {}

  @Override
  public Integer call() {
    if (!(seconds > 0 && seconds <= 60)) {
      throw new UserError("--seconds is " + seconds + ": expected more than 0, at most 60");
    }
    var suites = suites();
    if (!suite.equals(DEVICE) && !(compute.device() instanceof Device.Cpu)) {
      throw new UserError(
          "--device %s: %s times the processor; leave --device out"
              .formatted(compute.device(), suite));
    }
    var device = suite.equals(DEVICE) ? Optional.of(compute.deviceOrPreferred()) : NO_DEVICE;
    var engine = compute.engine();
    var measured = new ArrayList<Measured>();
    output.line(HEADING);
    Consumer<Measured> report =
        row -> {
          measured.add(row);
          output.line(text(row));
        };
    for (Suite each : suites) {
      for (int threads : threads()) each.run(threads, seconds, report);
    }
    device.ifPresent(it -> new OnDevice(it, seconds).run(report));
    output.document(new Report(compute.provenance(output.typed(), engine), measured));
    return 0;
  }

  private List<Suite> suites() {
    var known = new LinkedHashMap<String, List<Suite>>();
    for (Suite each : Suite.values()) {
      known.put(each.name().toLowerCase(Locale.ROOT), List.of(each));
    }
    known.put("all", List.of(Suite.values()));
    known.put(DEVICE, List.of());
    return Choice.of("SUITE", suite, known);
  }

  /// One thread, and as many as were asked for.
  private List<Integer> threads() {
    return compute.threads() == 1 ? List.of(1) : List.of(1, compute.threads());
  }

  private static String text(Measured row) {
    return String.format(
        Locale.ROOT,
        "%-11s  %-31s %7d  %9.3f  %7.1f  %7.1f  %5.2f%s",
        row.suite(),
        row.name(),
        row.threads(),
        1e3 * row.seconds(),
        row.gigaflops(),
        row.peakGigaflops(),
        row.shareOfPeak(),
        row.entryNanoseconds().isEmpty()
            ? ""
            : String.format(Locale.ROOT, "  %8.2f", row.entryNanoseconds().getAsDouble()));
  }
}
