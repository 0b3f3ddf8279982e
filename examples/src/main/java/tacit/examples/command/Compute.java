// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tacit.autodiff.kernel.Accelerator;
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

  @Mixin private DeviceOptions on;

  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = Values.OneOrMore.class,
      description = "Threads to compute with (default: all cores).")
  private int threads = Runtime.getRuntime().availableProcessors();

  /// The kernels that the options ask for, and their buffers.
  public Engine engine() {
    return on.engine(threads);
  }

  /// The device that the options ask for; none if that is the processor.
  public Optional<Accelerator> accelerator() {
    return on.accelerator();
  }

  /// That device, or the preferred one of OpenCL where none was asked for.
  public Accelerator deviceOrPreferred() {
    return on.deviceOrPreferred();
  }

  /// What a result of this command is to say of its making.
  public Provenance provenance(String typed, Engine engine) {
    return Provenance.of(typed, seed, device().toString(), engine.on().describe(), threads);
  }

  /// The same of a result of which a device computes no more than that part.
  public Provenance provenanceOfPart(String typed, String part) {
    String kernels = on.kernels(threads, part);
    return Provenance.of(typed, seed, device().toString(), kernels, threads);
  }

  public long seed() {
    return seed;
  }

  public int threads() {
    return threads;
  }

  public Device device() {
    return on.device();
  }
}
