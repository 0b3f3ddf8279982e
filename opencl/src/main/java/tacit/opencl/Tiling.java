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
    int pad) {
  /// For a CPU: one item computes `blocksN × blocksM` blocks, one after another.
  static Tiling ofOne(int lanes, int rows, int vectors, int blocksN, int blocksM, int depth) {
    return new Tiling(lanes, 1, 1, rows, vectors, blocksN, blocksM, depth, 0);
  }

  /// For a GPU: `group × group` items compute a block each.
  static Tiling ofMany(int lanes, int group, int rows, int vectors, int depth) {
    return new Tiling(lanes, group, group, rows, vectors, 1, 1, depth, 1);
  }

  /// Tells it from the others of a device.
  String name() {
    return "%d.%dx%d.%dx%d.%dx%d.%d"
        .formatted(lanes, groupN, groupM, rows, vectors, blocksN, blocksM, depth);
  }

  int items() {
    return groupN * groupM;
  }

  int tileN() {
    return groupN * blocksN * rows;
  }

  int tileM() {
    return groupM * blocksM * vectors * lanes;
  }

  /// Local memory of a group: both panels.
  long localBytes(DType dtype) {
    long vectorsOfRow = tileN() / lanes + tileM() / lanes + 2L * pad;
    return DeviceMemory.bytes(dtype, depth * vectorsOfRow * lanes);
  }

  /// Tiles of all matrices of a product.
  long tiles(Product product) {
    long tall = Math.ceilDiv(product.n(), tileN()), wide = Math.ceilDiv(product.m(), tileM());
    return product.batches() * tall * wide;
  }

  /// Rounds that a device with so many units takes, times the multiply-adds of a tile: what a
  /// product costs, those of cut tiles and idle units among it.
  double cost(Product product, int units) {
    double rounds = Math.ceilDiv(tiles(product), units);
    return rounds * units * tileN() * tileM() * Math.max(1, product.k());
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
