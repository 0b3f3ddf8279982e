// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;
import tacit.autodiff.kernel.Accelerator;
import tacit.autodiff.kernel.Cpu;
import tacit.nn.train.Engine;

/// Mixin of the commands that can leave the processor: `--device`.
///
/// A device is opened when it is first asked for, and given back when the command has ended.
public final class DeviceOptions implements AutoCloseable {
  @Option(
      names = "--device",
      paramLabel = "DEVICE",
      defaultValue = "cpu",
      converter = Device.Converter.class,
      description = "cpu, opencl or opencl:I (default: cpu); see 'tacit devices'.")
  private Device device = new Device.Cpu();

  private final Supplier<OpenClDevices> devices;
  private Optional<Accelerator> opened = Optional.empty();

  public DeviceOptions() {
    this(OpenClDevices::ofThisMachine);
  }

  /// With other devices than those of this machine.
  public DeviceOptions(Supplier<OpenClDevices> devices) {
    this.devices = devices;
  }

  public Device device() {
    return device;
  }

  /// The device, the same every time; none if that is the processor.
  public Optional<Accelerator> accelerator() {
    if (opened.isEmpty() && device instanceof Device.OpenCl asked) {
      opened = Optional.of(devices.get().open(asked));
    }
    return opened;
  }

  /// The device; where that is the processor, the first of OpenCL.
  public Accelerator deviceOrFirst() {
    if (opened.isEmpty() && device instanceof Device.Cpu) device = new Device.OpenCl(0);
    return accelerator().orElseThrow();
  }

  /// The kernels of the device, or of the processor on so many threads, and their buffers.
  public Engine engine(int threads) {
    return accelerator()
        .map(Engine::of)
        .orElseGet(() -> Engine.of(buffers -> Cpu.kernels(threads, buffers)));
  }

  @Override
  public void close() {
    opened.ifPresent(Accelerator::close);
    opened = Optional.empty();
  }
}
