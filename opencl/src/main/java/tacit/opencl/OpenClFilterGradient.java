// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.LayerChecks;
import tacit.autodiff.kernel.Window;

/// [OpenClKernels]' adjoint of the convolution in its filter: blocks of output lines are summed
/// side by side (`convolve_by_filter.cl`, `convolve_by_filter_lanes.cl`), then added in a fixed
/// order (`sum_blocks.cl`).
record OpenClFilterGradient(On on, ConvolutionTiles tiles) {
  /// Operands of a block should fit in the cache of a processor.
  private static final int BLOCK_BYTES = 1 << 20;

  /// Groups of work items that a processor of a GPU should have to choose from.
  private static final int GROUPS_A_UNIT = 8;

  static OpenClFilterGradient of(On on, DType dtype) {
    return new OpenClFilterGradient(on, ConvolutionTiles.of(on.session().info(), dtype));
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
      on.call("sum_blocks", "sum_blocks", tiles.dtype())
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
    long wanted =
        tiles.lanes()
            ? Math.max(2L * tiles.computeUnits(), numbers * tiles.dtype().bytes() / BLOCK_BYTES)
            : Math.ceilDiv((long) GROUPS_A_UNIT * tiles.computeUnits(), groups(w));
    long affordable = numbers / Math.max(1, w.count());
    long blocks = Math.clamp(Math.min(wanted, affordable), 1, lines);
    return Math.ceilDiv(lines, (int) blocks);
  }

  /// Tiles of the result.
  private long groups(Shape w) {
    int o = w.size(3), side = tiles.side();
    long down = Math.ceilDiv(w.slice(0, 3).count(), side * ConvolutionTiles.TERMS_OF_GROUPS);
    return Math.max(1, down * Math.ceilDiv(o, side * tiles.channels(o)));
  }

  private void sum(Operands with, DeviceStorage parts, Shape w, int linesOfBlock, int blocks) {
    int o = w.size(3), run = w.size(1) * w.size(2);
    if (run == 0 || o == 0) return;
    Call call =
        tiles.lanes()
            ? on.call("convolve_by_filter_lanes", "convolve_by_filter_lanes", tiles.dtype())
            : on.call("convolve_by_filter", "convolve_by_filter", tiles.dtype());
    call.arg(with.in()).arg(with.up()).arg(parts);
    describe(call, with, o);
    call.arg(with.lines()).arg(linesOfBlock);
    if (tiles.lanes()) {
      int lanes = Integer.highestOneBit(Math.min(o, tiles.laneCount()));
      int vectors = tiles.vectors(lanes, o), terms = Math.min(ConvolutionTiles.PIXELS, run);
      call.define("LANES", lanes).define("VECTORS", vectors).define("TERMS", terms);
      long down = (long) w.size(0) * Math.ceilDiv(run, terms);
      call.over(new long[] {down, Math.ceilDiv(o, lanes * vectors), blocks}, new long[] {1, 1, 1});
    } else {
      int terms = ConvolutionTiles.TERMS_OF_GROUPS, channels = tiles.channels(o);
      call.define("SIDE", tiles.side()).define("TERMS", terms).define("CHANNELS", channels);
      long side = tiles.side(), across = Math.ceilDiv(o, channels);
      long down = Math.ceilDiv(w.slice(0, 3).count(), terms);
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
