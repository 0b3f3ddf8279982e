// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import picocli.CommandLine.Option;
import tacit.autodiff.kernel.Cpu;
import tacit.examples.Provenance;
import tacit.nn.train.Engine;

/// Mixin of the commands that compute: `--seed`, `--threads` and `--device`.
///
/// With the same three, a run gives the same bits on one machine.
public final class Compute {
  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "0",
      description = "Where the random numbers start (default: 0).")
  private long seed;

  @Option(
      names = "--device",
      paramLabel = "DEVICE",
      defaultValue = "cpu",
      converter = Device.Converter.class,
      description = "cpu, opencl or opencl:I (default: cpu); see 'tacit devices'.")
  private Device device = new Device.Cpu();

  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = Values.OneOrMore.class,
      description = "Threads to compute with (default: all cores).")
  private int threads = Runtime.getRuntime().availableProcessors();

  /// The kernels that the options ask for, and their buffers.
  public Engine engine() {
    return switch (device) {
      case Device.Cpu() -> Engine.of(buffers -> Cpu.kernels(threads, buffers));
      case Device.OpenCl _ ->
          throw new UserError("--device " + device + ": this build has no OpenCL kernels yet");
    };
  }

  /// What a result of this command is to say of its making.
  public Provenance provenance(String typed, Engine engine) {
    return Provenance.of(typed, seed, device.toString(), engine.on().describe(), threads);
  }

  public long seed() {
    return seed;
  }

  public int threads() {
    return threads;
  }

  public Device device() {
    return device;
  }
}
