// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.opencl;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Run;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict;
import tacit.examples.report.Block.Chart;

/// `engine/opencl-steps`: how fast a product of `n × n` matrices is on the OpenCL device that
/// `opencl` alone is, from the formula to the kernel that training uses, beside the device's peak
/// of fused multiply-adds.
public final class OpenClStepsFigure implements Figure {
  /// The size that is judged and shown in bars.
  static final int N = 512;

  /// What the goal for the kernel is on a processor's OpenCL driver, a share of the peak.
  private static final double GOAL = 0.35;

  @Override
  public String id() {
    return "engine/opencl-steps";
  }

  @Override
  public String title() {
    return "A matrix product on a device, from one work item a number to the kernel of training";
  }

  @Override
  public String source() {
    return "Tacit";
  }

  @Override
  public String caption() {
    return "The same sums in the same order, by more and more numbers at a time. What a step gains"
        + " depends on the device: local memory is a gift to a graphics processor and a detour for a"
        + " processor with caches, and only blocks in registers help them both.";
  }

  @Override
  public Duration expected(Scale scale) {
    return Duration.ofSeconds(scale == Scale.QUICK ? 20 : 90);
  }

  @Override
  public boolean alone() {
    return true;
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    boolean quick = at.scale() == Scale.QUICK;
    var sizes = quick ? IntStream.of(64, 256, N) : IntStream.of(64, 128, 256, N, 2 * N);
    return sizes.mapToObj(n -> new OpenClStepsRun(n, quick ? 0.2 : 1, at.seed())).toList();
  }

  @Override
  public List<Chart> charts(Table rows) {
    return OpenClStepsCharts.of(rows);
  }

  @Override
  public Verdict verdict(Table rows) {
    var at = rows.where("n", N);
    double[] gflops = at.numbers("gflops");
    int last = gflops.length - 1;
    return Verdict.of(
            "At n = 512 the tuned kernel comes to the goal for a processor's driver, and is many times"
                + " as fast as the formula. (Each run also compares each step with the definition, entry by"
                + " entry, to n ε Σ|a b|.)",
            "Tacit's own limits")
        .atLeast(GOAL, "tuned, share of the device's peak", at.numbers("share")[last])
        .atLeast(4, "tuned, times one item a number", gflops[last] / gflops[0]);
  }
}
