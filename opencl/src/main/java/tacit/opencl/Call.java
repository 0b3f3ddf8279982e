// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jocl.cl_kernel;
import tacit.autodiff.DType;

/// One start of a kernel: macros that choose the program, arguments in the order of its parameters,
/// then the range of work items.
final class Call {
  private final Session session;
  private final Source source;
  private final String function;
  private final DType real;
  private String doing;
  private final Map<String, String> macros = new TreeMap<>();
  private final List<Argument> arguments = new ArrayList<>();
  private final List<DeviceStorage> passing = new ArrayList<>();

  Call(Session session, Source source, String function, DType real) {
    this.session = session;
    this.source = source;
    this.function = function;
    this.real = real;
    this.doing = source.name() + ": " + function;
    macros.put("REAL", real == DType.FLOAT32 ? "float" : "double");
    if (real == DType.FLOAT64) macros.put("DOUBLES", "1");
  }

  /// A macro of the program; another value is another program.
  Call define(String macro, int value) {
    macros.put(macro, Integer.toString(value));
    return this;
  }

  /// What the call is in messages, if its function's name does not say it.
  Call doing(String what) {
    doing = source.name() + ": " + what;
    return this;
  }

  Call arg(DeviceStorage storage) {
    arguments.add(Argument.of(storage));
    return this;
  }

  Call arg(int value) {
    arguments.add(Argument.of(value));
    return this;
  }

  Call arg(long value) {
    arguments.add(Argument.of(value));
    return this;
  }

  /// A number of the call's type.
  Call real(double value) {
    arguments.add(Argument.of(real, value));
    return this;
  }

  /// A buffer of whole numbers, for this call alone.
  Call ints(int... values) {
    DeviceStorage made = session.transfers().ints(values);
    passing.add(made);
    return arg(made);
  }

  /// A structure of whole numbers, passed by value: it spares a transfer.
  Call struct(int... values) {
    arguments.add(Argument.struct(values));
    return this;
  }

  /// Memory that a group of work items shares.
  Call local(long bytes) {
    arguments.add(Argument.local(bytes));
    return this;
  }

  /// Starts so many work items on each axis.
  void over(long... items) {
    boolean cpu = session.info().isCpu();
    start(cpu ? List.of(Range.ofDriver(items)) : Range.inGroups(items));
  }

  /// Starts groups of `group` work items, as many as cover `items`.
  void over(long[] items, long[] group) {
    start(List.of(Range.covering(items, group)));
  }

  private void start(List<Range> ranges) {
    List<Range> some = ranges.stream().filter(range -> !range.isEmpty()).toList();
    if (!some.isEmpty()) {
      cl_kernel kernel = session.programs().kernel(source, options(), function);
      session.launch(doing, kernel, arguments, some);
    }
    passing.forEach(DeviceStorage::free);
  }

  private String options() {
    var text = new StringBuilder("-cl-std=CL1.2");
    if (session.found().exactDivision()) text.append(" -cl-fp32-correctly-rounded-divide-sqrt");
    macros.forEach((name, value) -> text.append(" -D").append(name).append('=').append(value));
    return text.toString();
  }
}
