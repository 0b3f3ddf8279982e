// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.util.List;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.LayerChecks;
import tacit.autodiff.kernel.Region;

/// [OpenClKernels]' moments of each channel, by [ChannelMoments], and batch normalization: after
/// them one pass over the rows in `batch_norm.cl`; and layer normalization in `layer_norm.cl`.
final class OpenClNormalization {
  /// Rows whose factors an item of a GPU works out once, and of a processor.
  private static final int GPU_STRIP = 4;

  private static final int CPU_STRIP = 32;

  private OpenClNormalization() {}

  static List<Tensor> moments(On on, Tensor x) {
    int count = LayerChecks.channelCount("moments", x), c = x.shape().size(-1);
    DeviceStorage both = new ChannelMoments(on, x.dtype(), count, c).of(on.in(x));
    Tensor rows = Tensor.of(Shape.of(2, c), both);
    List<Tensor> moments = List.of(row(on, rows, 0), row(on, rows, 1));
    both.free();
    return moments;
  }

  private static Tensor row(On on, Tensor rows, int i) {
    Region row = Region.range(rows.shape(), 0, i, i + 1);
    return OpenClMoves.slice(on, rows, row).reshape(rows.shape().slice(1, 2));
  }

  static Tensor batchNorm(On on, Tensor x, Tensor gamma, Tensor beta, double epsilon) {
    int count = LayerChecks.batchNorm(x, gamma, beta);
    var cut = new ChannelMoments(on, x.dtype(), count, gamma.shape().count());
    DeviceStorage in = on.in(x), out = on.out(x.dtype(), x.shape().count());
    DeviceStorage moments = cut.of(in);
    Call call = rows(cut, "batch_norm", epsilon).arg(moments).arg(on.in(gamma)).arg(on.in(beta));
    over(cut, call.arg(in).arg(out));
    moments.free();
    return Tensor.of(x.shape(), out);
  }

  static Tensor byInput(On on, Tensor x, Tensor gamma, Tensor yBar, double epsilon) {
    int count = LayerChecks.batchNormByInput(x, gamma, yBar);
    var cut = new ChannelMoments(on, x.dtype(), count, gamma.shape().count());
    DeviceStorage in = on.in(x), up = on.in(yBar), out = on.out(x.dtype(), x.shape().count());
    DeviceStorage moments = cut.of(in, up);
    Call call = rows(cut, "batch_norm_by_input", epsilon).arg(moments).arg(on.in(gamma));
    over(cut, call.arg(in).arg(up).arg(out));
    moments.free();
    return Tensor.of(x.shape(), out);
  }

  static Tensor byScale(On on, Tensor x, Tensor yBar, double epsilon) {
    int count = LayerChecks.batchNormByScale(x, yBar), c = x.shape().size(-1);
    var cut = new ChannelMoments(on, x.dtype(), count, c);
    DeviceStorage moments = cut.of(on.in(x), on.in(yBar)), out = on.out(x.dtype(), c);
    rows(cut, "batch_norm_by_scale", epsilon).arg(moments).arg(out).over(c);
    moments.free();
    return Tensor.of(Shape.of(c), out);
  }

  private static Call rows(ChannelMoments cut, String function, double epsilon) {
    return cut.on()
        .call("batch_norm", function, cut.dtype())
        .define("WIDE", cut.wide())
        .define("STRIP", strip(cut))
        .arg(cut.count())
        .arg(cut.channels())
        .real(epsilon);
  }

  private static int strip(ChannelMoments cut) {
    return cut.grain().group() == 1 ? CPU_STRIP : GPU_STRIP;
  }

  private static void over(ChannelMoments cut, Call call) {
    call.over(cut.channels() / cut.wide(), Math.ceilDiv(cut.count(), strip(cut)));
  }

  static Tensor layerNorm(On on, Tensor x, double epsilon) {
    int c = LayerChecks.layerNorm(x);
    return layerNorm(on, "layer_norm", x, c, epsilon, on.in(x));
  }

  static Tensor layerNormByInput(On on, Tensor x, Tensor yBar, double epsilon) {
    int c = LayerChecks.layerNormByInput(x, yBar);
    return layerNorm(on, "layer_norm_by_input", x, c, epsilon, on.in(x), on.in(yBar));
  }

  private static Tensor layerNorm(
      On on, String function, Tensor x, int c, double epsilon, DeviceStorage... operands) {
    int rows = x.shape().count() / Math.max(1, c);
    Grain grain = on.grain();
    DeviceStorage out = on.out(x.dtype(), x.shape().count());
    Call call =
        on.call("layer_norm", function, x.dtype())
            .define("LANES", grain.lanes(c))
            .define("GROUP", grain.group())
            .define("WIDE", grain.wide())
            .arg(rows)
            .arg(c)
            .real(epsilon);
    for (DeviceStorage each : operands) call.arg(each);
    call.arg(out).over(new long[] {(long) rows * grain.lanes(c)}, new long[] {grain.group()});
    return Tensor.of(x.shape(), out);
  }
}
