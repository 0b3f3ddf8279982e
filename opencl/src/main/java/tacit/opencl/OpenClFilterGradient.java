// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.util.function.Function;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.LayerChecks;
import tacit.autodiff.kernel.Window;

/// [OpenClKernels]' adjoint of the convolution in its filter: blocks of output lines are summed
/// side by side (`convolve_by_filter.cl`, `convolve_by_filter_lanes.cl`), then added in a fixed
/// order (`sum_blocks.cl`).
///
/// @param choice the tiling of a product of terms of the filter and channels
record OpenClFilterGradient(On on, DType dtype, Function<Product, ConvolutionTiling> choice) {
  /// Operands of a block should fit in the cache of a processor.
  private static final int BLOCK_BYTES = 1 << 20;

  /// Groups of work items that a processor of a GPU should have to choose from.
  private static final int GROUPS_A_UNIT = 8;

  /// Terms and channels of a group as blocks reckon with them, whatever the tiling: how lines are
  /// cut decides the order of the sums, and so their bits.
  private static final int TILE = 64;

  static OpenClFilterGradient of(On on, DType dtype) {
    return new OpenClFilterGradient(
        on, dtype, product -> ConvolutionTuning.byFilter(on.session(), product));
  }

  Tensor convolveByFilter(Tensor x, Tensor yBar, Window window) {
    Shape w = LayerChecks.convolveByFilter(x, yBar, window);
    DeviceStorage out = on.out(x.dtype(), w.count());
    var operands = new Operands(on.in(x), x.shape(), on.in(yBar), yBar.shape(), window);
    int lines = operands.lines(), ofBlock = linesOfBlock(operands, w);
    int blocks = lines == 0 ? 0 : Math.ceilDiv(lines, ofBlock);
    if (blocks == 1) {
      sum(operands, out, w, ofBlock, blocks);
    } else {
      int count = Math.multiplyExact(w.count(), blocks);
      DeviceStorage parts = on.session().memory().take(x.dtype(), count);
      sum(operands, parts, w, ofBlock, blocks);
      on.call("sum_blocks", "sum_blocks", dtype)
          .arg(parts)
          .arg(blocks)
          .arg(w.count())
          .arg(out)
          .over(w.count());
      parts.free();
    }
    return Tensor.of(w, out);
  }

  private record Operands(DeviceStorage in, Shape x, DeviceStorage up, Shape yBar, Window window) {
    /// Rows of output pixels of all images; none where a line is empty.
    int lines() {
      return yBar.size(2) == 0 ? 0 : yBar.size(0) * yBar.size(1);
    }
  }

  /// Blocks small enough for the cache of a CPU, or enough of them for all units of a GPU, but not
  /// so many that their sums are more numbers than the operands have.
  private int linesOfBlock(Operands with, Shape w) {
    int lines = Math.max(1, with.lines());
    long numbers = (long) with.x().count() + with.yBar().count();
    var device = on.session().info();
    long wanted =
        device.isCpu()
            ? Math.max(2L * device.computeUnits(), numbers * dtype.bytes() / BLOCK_BYTES)
            : Math.ceilDiv((long) GROUPS_A_UNIT * device.computeUnits(), groups(w));
    long affordable = numbers / Math.max(1, w.count());
    long blocks = Math.clamp(Math.min(wanted, affordable), 1, lines);
    return Math.ceilDiv(lines, (int) blocks);
  }

  /// Tiles of the result.
  private static long groups(Shape w) {
    long down = Math.ceilDiv(w.slice(0, 3).count(), TILE), across = Math.ceilDiv(w.size(3), TILE);
    return Math.max(1, down * across);
  }

  private void sum(Operands with, DeviceStorage parts, Shape w, int linesOfBlock, int blocks) {
    int o = w.size(3), run = w.size(1) * w.size(2);
    if (run == 0 || o == 0) return;
    int terms = w.slice(0, 3).count(), pixels = with.yBar().slice(0, 3).count();
    var product = new Product(dtype, blocks, terms, pixels / Math.max(1, blocks), o);
    ConvolutionTiling tiling = choice.apply(product);
    Call call =
        tiling.lanes()
            ? on.call("convolve_by_filter_lanes", "convolve_by_filter_lanes", dtype)
            : on.call("convolve_by_filter", "convolve_by_filter", dtype);
    call.arg(with.in()).arg(with.up()).arg(parts);
    describe(call, with, o);
    call.arg(with.lines()).arg(linesOfBlock);
    if (tiling.lanes()) {
      int lanes = Integer.highestOneBit(Math.min(o, tiling.side())), rows = tiling.rows();
      int vectors = lanes == tiling.side() ? tiling.columns() : o > lanes ? 2 : 1;
      int own = Math.min(rows, run);
      call.define("LANES", lanes).define("VECTORS", vectors).define("TERMS", own);
      long down = (long) w.size(0) * Math.ceilDiv(run, own);
      call.over(new long[] {down, Math.ceilDiv(o, lanes * vectors), blocks}, new long[] {1, 1, 1});
    } else {
      long side = tiling.side(), across = Math.ceilDiv(o, tiling.columns());
      call.define("SIDE", tiling.side()).define("TERMS", tiling.rows());
      call.define("CHANNELS", tiling.columns());
      long down = Math.ceilDiv(terms, tiling.rows());
      call.over(new long[] {across, down, blocks}, new long[] {side, side, 1});
    }
  }

  private static void describe(Call call, Operands with, int o) {
    Window v = with.window();
    call.arg(with.x().size(1)).arg(with.x().size(2)).arg(with.x().size(3)).arg(o);
    call.arg(v.kernelH()).arg(v.top()).arg(v.strideH()).arg(with.yBar().size(1));
    call.arg(v.kernelW()).arg(v.left()).arg(v.strideW()).arg(with.yBar().size(2));
  }
}
