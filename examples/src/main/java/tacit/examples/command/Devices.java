// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.util.List;
import java.util.concurrent.Callable;
import jdk.incubator.vector.FloatVector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `tacit devices`: what this machine can compute with, and what `--device` takes.
@Command(
    name = "devices",
    description = "Show the processor's vectors and cores, and OpenCL devices.",
    mixinStandardHelpOptions = true)
public final class Devices implements Callable<Integer> {
  @Mixin private Output output;

  /// Everything `--json` tells.
  record Report(Processor cpu, List<String> opencl, String defaultDevice) {
    static Report ofThisMachine() {
      return new Report(Processor.ofThisMachine(), List.of(), new Device.Cpu().toString());
    }

    String text() {
      return """
      cpu     %s
      opencl  none: this build has no OpenCL kernels yet
      --device takes %s by default\
      """
          .formatted(cpu.text(), defaultDevice);
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
    var report = Report.ofThisMachine();
    output.print(report, report.text());
    return 0;
  }
}
