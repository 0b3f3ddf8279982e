// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import tacit.autodiff.DType;

/// Kernels with one mistake each, to see that it is found.
enum WrongKernel {
  /// Writes behind the last number.
  WRITES_BEYOND("y[i + 1] = i;"),

  /// Reads behind the last number.
  READS_BEYOND("y[i] = y[i + 1];"),

  /// All work items write different numbers to one place.
  RACES("y[0] = i;"),

  /// Reads what another work item of the group writes, without a barrier in between.
  RACES_IN_LOCAL_MEMORY(
      "local REAL t[4]; t[get_local_id(0)] = i; y[i] = t[(get_local_id(0) + 1) % 4];"),

  /// Computes with what nobody has written.
  READS_UNWRITTEN("y[i] = 2 * y[i];"),

  /// Only some of a group come to the barrier.
  PARTS_AT_A_BARRIER("if (i % 2) barrier(CLK_LOCAL_MEM_FENCE); y[i] = i;");
  private static final int COUNT = 8, GROUP = 4;

  private final String body;

  WrongKernel(String body) {
    this.body = body;
  }

  void run(On on) {
    var text = "kernel void wrong(global REAL *y) { int i = get_global_id(0); " + body + " }";
    DeviceStorage y = on.out(DType.FLOAT32, COUNT);
    on.call(Source.text("wrong.cl", text), "wrong", DType.FLOAT32)
        .arg(y)
        .over(new long[] {COUNT}, new long[] {GROUP});
    double _ = y.get(0);
  }
}
