// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;
import tacit.autodiff.kernel.Accelerator;
import tacit.autodiff.kernel.Buffers;
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
      description =
          "cpu, opencl or opencl:I (default: cpu); opencl alone prefers a GPU, see 'tacit devices'.")
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

  /// As typed; once it is open, with its number.
  public Device device() {
    return device;
  }

  /// The device, the same every time; none if that is the processor.
  public Optional<Accelerator> accelerator() {
    if (opened.isPresent() || device instanceof Device.Cpu) return opened;
    var all = devices.get();
    var numbered = all.numbered(device);
    opened = Optional.of(all.open(numbered));
    device = numbered;
    return opened;
  }

  /// The device; where that is the processor, the preferred one of OpenCL.
  public Accelerator deviceOrPreferred() {
    if (opened.isEmpty() && device instanceof Device.Cpu) device = new Device.Preferred();
    return accelerator().orElseThrow();
  }

  /// The kernels of the device, or of the processor on so many threads, and their buffers.
  public Engine engine(int threads) {
    return accelerator()
        .map(Engine::of)
        .orElseGet(() -> Engine.of(buffers -> Cpu.kernels(threads, buffers)));
  }

  /// What computes a result: on a device, which part of it the device does and who does all else.
  ///
  /// @param part of the result, as in `networks in training`
  public String kernels(int threads, String part) {
    var processor = Cpu.kernels(threads, Buffers.fresh()).describe();
    return accelerator()
        .map(there ->
            "%s: %s; all else: %s".formatted(part, Engine.of(there).on().describe(), processor))
        .orElse(processor);
  }

  @Override
  public void close() {
    opened.ifPresent(Accelerator::close);
    opened = Optional.empty();
  }
}
