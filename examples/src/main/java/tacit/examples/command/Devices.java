// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import jdk.incubator.vector.FloatVector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tacit.autodiff.kernel.Accelerator;
import tacit.autodiff.kernel.DeviceInfo;

/// `tacit devices`: what this machine can compute with, and what `--device` takes.
@Command(
    name = "devices",
    description = "Show the processor's vectors and cores, and OpenCL devices.",
    mixinStandardHelpOptions = true)
public final class Devices implements Callable<Integer> {
  @Option(
      names = "--forget-tuning",
      description = "Forget the sizes that were tried out on OpenCL devices; they are tried again.")
  private boolean forgetTuning;

  @Mixin private Output output;

  private final Supplier<OpenClDevices> devices;

  public Devices() {
    this(OpenClDevices::ofThisMachine);
  }

  /// With other OpenCL devices than those of this machine.
  public Devices(Supplier<OpenClDevices> devices) {
    this.devices = devices;
  }

  /// Everything `--json` tells.
  ///
  /// @param openclRemark why there is no OpenCL device; empty if there is one
  /// @param openclDevice what `--device opencl` takes; empty if there is none
  record Report(
      Processor cpu,
      List<Numbered> opencl,
      String openclRemark,
      String defaultDevice,
      String openclDevice) {
    static Report of(OpenClDevices devices) {
      var survey = devices.survey();
      var all =
          IntStream.range(0, survey.devices().size())
              .mapToObj(i -> new Numbered(new Device.OpenCl(i).toString(), survey.devices().get(i)))
              .toList();
      return new Report(
          Processor.ofThisMachine(),
          all,
          survey.remark().orElse(""),
          new Device.Cpu().toString(),
          taken(devices));
    }

    private static String taken(OpenClDevices devices) {
      var preferred = devices.preferred();
      return preferred.isEmpty() ? "" : new Device.OpenCl(preferred.getAsInt()).toString();
    }

    String text() {
      var lines = new ArrayList<String>();
      lines.add("cpu       " + cpu.text());
      if (opencl.isEmpty()) lines.add("opencl    none: " + openclRemark);
      for (var each : opencl) lines.add(each.text());
      if (!opencl.isEmpty() && !openclRemark.isEmpty()) {
        lines.add("opencl    left out: " + openclRemark);
      }
      lines.add(
          "--device takes %s by default%s"
              .formatted(
                  defaultDevice,
                  opencl.isEmpty() ? "" : ", and 'opencl' alone is " + openclDevice));
      return String.join("%n".formatted(), lines);
    }
  }

  /// An OpenCL device and what it is called after `--device`.
  record Numbered(String device, @JsonUnwrapped DeviceInfo info) {
    private static final double GIB = 1L << 30;

    String text() {
      return String.format(
          Locale.ROOT,
          "%-8s  %s: %s, %s, %.1f GiB, %s%n          %s, %s, driver %s",
          device,
          info.name(),
          info.type(),
          info.computeUnits() == 1 ? "1 unit" : info.computeUnits() + " units",
          info.memoryBytes() / GIB,
          info.doubles() ? "doubles" : "no doubles",
          info.platform(),
          info.version(),
          info.driver());
    }
  }

  /// Cores that this process may use, and the width of one vector; 0 bits without the Vector API.
  record Processor(int cores, int vectorBits, int floatLanes) {
    static Processor ofThisMachine() {
      int cores = Runtime.getRuntime().availableProcessors();
      if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
        return new Processor(cores, 0, 0);
      }
      var vector = FloatVector.SPECIES_PREFERRED;
      return new Processor(cores, vector.vectorBitSize(), vector.length());
    }

    String text() {
      var vectors =
          vectorBits == 0
              ? "no vectors: start Java with --add-modules jdk.incubator.vector"
              : "vectors of %d bits (%d floats)".formatted(vectorBits, floatLanes);
      return (cores == 1 ? "1 core, " : cores + " cores, ") + vectors;
    }
  }

  @Override
  public Integer call() {
    var all = devices.get();
    var report = Report.of(all);
    if (forgetTuning) forget(all, report.opencl().size());
    output.print(report, report.text());
    return 0;
  }

  private void forget(OpenClDevices all, int count) {
    for (int i = 0; i < count; i++) {
      try (Accelerator device = all.open(new Device.OpenCl(i))) {
        device.forgetTuning();
      }
    }
    String none = "no OpenCL device, so nothing is forgotten";
    output.progress().println(count == 0 ? none : "what was tuned is forgotten");
    output.progress().flush();
  }
}
