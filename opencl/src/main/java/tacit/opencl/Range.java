// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static org.jocl.CL.clEnqueueNDRangeKernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jocl.cl_command_queue;
import org.jocl.cl_kernel;

/// Work items of one launch: `items[a]` of them on axis `a` from `from[a]` on, in groups of
/// `group[a]`, which divide them as OpenCL 1.2 asks; no group at all leaves the cut to the driver.
final class Range {
  /// Two warps or a wavefront: as few items as fill any GPU's unit.
  private static final int GROUP = 64;

  private final long[] from;
  private final long[] items;
  private final long[] group;

  private Range(long[] from, long[] items, long... group) {
    this.from = from;
    this.items = items;
    this.group = group;
  }

  /// Groups of `group` that cover `items`, and reach past their end where they do not divide them.
  static Range covering(long[] items, long[] group) {
    long[] whole = new long[items.length];
    for (int a = 0; a < whole.length; a++) {
      whole[a] = Math.ceilDiv(items[a], group[a]) * group[a];
    }
    return new Range(new long[items.length], whole, group.clone());
  }

  /// Groups of the driver's choice, which is right on a CPU. On a GPU a driver that may only take
  /// what divides a prime number takes groups of one item.
  static Range ofDriver(long... items) {
    return new Range(new long[items.length], items.clone());
  }

  /// Groups of 64 neighbors, and those that remain at the end of an axis in a range of their own:
  /// no kernel needs an edge for them. A short first axis takes neighbors of the next one in.
  static List<Range> inGroups(long... items) {
    List<Range> parts = List.of(new Range(new long[items.length], items, ones(items.length)));
    long left = GROUP;
    for (int a = 0; a < items.length; a++) {
      long width = Math.clamp(items[a], 1, left);
      List<Range> next = new ArrayList<>();
      for (Range each : parts) next.addAll(each.cut(a, width));
      parts = next;
      left = Math.max(1, left / width);
    }
    return parts;
  }

  /// Whole groups on one axis, and what remains.
  private List<Range> cut(int axis, long width) {
    long rest = items[axis] % width;
    List<Range> parts = new ArrayList<>();
    if (rest < items[axis]) parts.add(part(axis, 0, items[axis] - rest, width));
    if (rest > 0) parts.add(part(axis, items[axis] - rest, rest, rest));
    return parts;
  }

  private Range part(int axis, long first, long count, long width) {
    long[] begin = from.clone(), some = items.clone(), wide = group.clone();
    begin[axis] += first;
    some[axis] = count;
    wide[axis] = width;
    return new Range(begin, some, wide);
  }

  private static long[] ones(int count) {
    long[] ones = new long[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  boolean isEmpty() {
    for (long each : items) if (each == 0) return true;
    return false;
  }

  /// Hands a kernel with its arguments to the queue; gives the driver's answer.
  int enqueue(cl_command_queue queue, cl_kernel kernel) {
    long[] local = group.length == 0 ? null : group;
    return clEnqueueNDRangeKernel(queue, kernel, items.length, from, items, local, 0, null, null);
  }

  /// First item on each axis.
  long[] from() {
    return from.clone();
  }

  /// Items on each axis.
  long[] items() {
    return items.clone();
  }

  /// Items of a group on each axis; empty if the driver may choose.
  long[] group() {
    return group.clone();
  }
}
