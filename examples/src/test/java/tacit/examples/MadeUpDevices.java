// SPDX-License-Identifier: Apache-2.0
package tacit.examples;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import tacit.autodiff.DType;
import tacit.autodiff.kernel.Accelerator;
import tacit.autodiff.kernel.Accelerators;
import tacit.autodiff.kernel.Buffers;
import tacit.autodiff.kernel.CovarianceKernels;
import tacit.autodiff.kernel.DeviceCounters;
import tacit.autodiff.kernel.DeviceException;
import tacit.autodiff.kernel.DeviceInfo;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.MatmulStep;
import tacit.autodiff.kernel.ScalarCovariances;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.examples.command.DeviceOptions;
import tacit.examples.command.Devices;
import tacit.examples.command.OpenClDevices;

/// Devices that are the processor's plain loops, and are lost after so many kernels.
public final class MadeUpDevices implements Accelerators {
  public static final String LOST = "opencl:0 (Made-up): the device was lost";
  public static final long NEVER = Long.MAX_VALUE;

  /// Operations a second that such a device says it could do.
  public static final double PEAK = 1e12;

  private final List<DeviceInfo> devices;
  private final AtomicLong left;
  private final List<String> events = new ArrayList<>();

  private MadeUpDevices(long kernels, List<DeviceInfo> devices) {
    this.left = new AtomicLong(kernels);
    this.devices = devices;
  }

  /// One device, lost after so many kernels.
  public static MadeUpDevices lostAfter(long kernels) {
    return new MadeUpDevices(kernels, List.of(info("Made-up", "GPU", true)));
  }

  /// Devices of those names, the first with doubles.
  public static MadeUpDevices named(String... names) {
    var all = new ArrayList<DeviceInfo>();
    for (String name : names) all.add(info(name, "GPU", all.isEmpty()));
    return new MadeUpDevices(NEVER, all);
  }

  /// Devices of those types, named by their numbers.
  public static MadeUpDevices ofTypes(String... types) {
    var all = new ArrayList<DeviceInfo>();
    for (String type : types) all.add(info("Number " + all.size(), type, true));
    return new MadeUpDevices(NEVER, all);
  }

  private static DeviceInfo info(String name, String type, boolean doubles) {
    return new DeviceInfo(
        "Nobody's", name, type, "OpenCL 1.2", "7.1", 20, 3L << 29, 1L << 29, 65_536, 256, doubles);
  }

  /// What was opened, closed and forgotten, in this order.
  public List<String> events() {
    return List.copyOf(events);
  }

  /// The command line's parts with these devices in the place of the machine's.
  public IFactory parts() {
    return parts(this);
  }

  /// The same, of any service.
  public static IFactory parts(Accelerators service) {
    return parts(Optional.of(service));
  }

  /// The same of a build without such a service.
  public static IFactory without() {
    return parts(Optional.empty());
  }

  private static IFactory parts(Optional<Accelerators> service) {
    var devices = new OpenClDevices(service);
    return new IFactory() {
      @Override
      public <K> K create(Class<K> part) throws Exception {
        if (part == DeviceOptions.class) return part.cast(new DeviceOptions(() -> devices));
        if (part == Devices.class) return part.cast(new Devices(() -> devices));
        return CommandLine.defaultFactory().create(part);
      }
    };
  }

  @Override
  public String name() {
    return "opencl";
  }

  @Override
  public Survey survey() {
    return new Survey(
        devices, devices.isEmpty() ? Optional.of("install something") : Optional.empty());
  }

  @Override
  public Accelerator open(int index) {
    events.add("open " + index);
    return new Accelerator() {
      @Override
      public DeviceInfo info() {
        return devices.get(index);
      }

      @Override
      public Buffers memory() {
        return Buffers.fresh();
      }

      @Override
      public Kernels kernels(Buffers buffers) {
        return counted(new ScalarKernels(buffers));
      }

      @Override
      public CovarianceKernels covariances() {
        return new ScalarCovariances();
      }

      @Override
      public List<MatmulStep> matmulSteps(Buffers buffers) {
        var kernels = kernels(buffers);
        return List.of(new MatmulStep("as on paper", (a, b) -> kernels.matmul(a, false, b, false)));
      }

      @Override
      public double fmaPeak(DType dtype) {
        return PEAK;
      }

      @Override
      public void finish() {}

      @Override
      public DeviceCounters counters() {
        return new DeviceCounters(0, 0, 0, 0, 0, 0, 0);
      }

      @Override
      public void forgetTuning() {
        events.add("forget " + index);
      }

      @Override
      public void close() {
        events.add("close " + index);
      }
    };
  }

  private Kernels counted(Kernels plain) {
    return (Kernels)
        Proxy.newProxyInstance(
            Kernels.class.getClassLoader(),
            new Class<?>[] {Kernels.class},
            (_, method, arguments) -> {
              if (method.getName().equals("describe")) return "made-up";
              if (left.getAndDecrement() <= 0) throw new DeviceException(LOST);
              try {
                return method.invoke(plain, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
