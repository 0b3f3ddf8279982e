// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import tacit.autodiff.DType;

/// How `matmul.cl` cuts a product into tiles, panels and blocks; its document says what each number
/// is.
record Tiling(
    int lanes,
    int groupN,
    int groupM,
    int rows,
    int vectors,
    int blocksN,
    int blocksM,
    int depth,
    int pad)
    implements Cut {
  /// For a CPU: one item computes `blocksN × blocksM` blocks, one after another.
  static Tiling ofOne(int lanes, int rows, int vectors, int blocksN, int blocksM, int depth) {
    return new Tiling(lanes, 1, 1, rows, vectors, blocksN, blocksM, depth, 0);
  }

  /// For a GPU: `group × group` items compute a block each.
  static Tiling ofMany(int lanes, int group, int rows, int vectors, int depth) {
    return new Tiling(lanes, group, group, rows, vectors, 1, 1, depth, 1);
  }

  @Override
  public String name() {
    return "%d.%dx%d.%dx%d.%dx%d.%d"
        .formatted(lanes, groupN, groupM, rows, vectors, blocksN, blocksM, depth);
  }

  @Override
  public int items() {
    return groupN * groupM;
  }

  @Override
  public int tileN() {
    return groupN * blocksN * rows;
  }

  @Override
  public int tileM() {
    return groupM * blocksM * vectors * lanes;
  }

  /// Both panels.
  @Override
  public long localBytes(DType dtype) {
    long vectorsOfRow = tileN() / lanes + tileM() / lanes + 2L * pad;
    return DeviceMemory.bytes(dtype, depth * vectorsOfRow * lanes);
  }

  /// The kernel with these numbers in place.
  Call define(Call call) {
    return call.define("LANES", lanes)
        .define("GROUP_N", groupN)
        .define("GROUP_M", groupM)
        .define("ROWS", rows)
        .define("VECTORS", vectors)
        .define("BLOCKS_N", blocksN)
        .define("BLOCKS_M", blocksM)
        .define("DEPTH", depth)
        .define("PAD", pad);
  }
}
