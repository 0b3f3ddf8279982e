// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import tacit.autodiff.DType;

/// One way to cut a product of matrices into tiles of `tileN × tileM` results, a group of work
/// items each. A convolution is such a product, with pixels as rows.
interface Cut {
  /// Tells it from the others of its kernel.
  String name();

  /// Work items of a group.
  int items();

  int tileN();

  int tileM();

  /// Local memory of a group.
  long localBytes(DType dtype);

  /// Tiles of all matrices of a product.
  default long tiles(Product product) {
    long tall = Math.ceilDiv(product.n(), tileN()), wide = Math.ceilDiv(product.m(), tileM());
    return product.batches() * tall * wide;
  }

  /// Rounds that a device with so many units takes, times the multiply-adds of a tile: what a
  /// product costs, those of cut tiles and idle units among it.
  default double cost(Product product, int units) {
    double rounds = Math.ceilDiv(tiles(product), units);
    return rounds * units * tileN() * tileM() * Math.max(1, product.k());
  }
}
