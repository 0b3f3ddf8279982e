// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Where to compute, as typed after `--device`: `cpu`, `opencl` or `opencl:I`.
public sealed interface Device {
  /// The processor, by the Vector API where it is there.
  record Cpu() implements Device {
    @Override
    public String toString() {
      return "cpu";
    }
  }

  /// OpenCL device number `index` of those that `tacit devices` lists.
  record OpenCl(int index) implements Device {
    @Override
    public String toString() {
      return "opencl:" + index;
    }
  }

  /// The OpenCL device that suits best: a GPU before an accelerator before a processor.
  record Preferred() implements Device {
    @Override
    public String toString() {
      return "opencl";
    }
  }

  static Device parse(String text) {
    if (text.equals("cpu")) return new Cpu();
    if (text.equals("opencl")) return new Preferred();
    if (text.matches("opencl:\\d{1,4}")) {
      return new OpenCl(Integer.parseInt(text.substring("opencl:".length())));
    }
    throw new TypeConversionException("expected cpu, opencl or opencl:I, see 'tacit devices'");
  }

  /// For picocli.
  final class Converter implements ITypeConverter<Device> {
    @Override
    public Device convert(String text) {
      return parse(text);
    }
  }
}
