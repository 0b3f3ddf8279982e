// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.util.List;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.LayerChecks;
import tacit.autodiff.kernel.MatmulStep;

/// The matrix product as the book builds it up: the formula, tiles in local memory, blocks in
/// registers, and the tiles that suit the device.
final class MatmulSteps {
  /// Side of the tiles of the second step; 256 items are few enough for every GPU.
  private static final int TILE = 16;

  private MatmulSteps() {}

  static List<MatmulStep> of(On on) {
    return List.of(
        new MatmulStep("one item a number", (a, b) -> naive(on, a, false, b, false)),
        new MatmulStep("tiles in local memory", (a, b) -> tiled(on, TILE, a, false, b, false)),
        new MatmulStep(
            "blocks in registers",
            (a, b) -> OpenClMatmul.matmul(on, blocks(a.dtype()), a, false, b, false)),
        new MatmulStep(
            "tuned to the device", (a, b) -> OpenClMatmul.matmul(on, a, false, b, false)));
  }

  /// `16 × 16` items with four vectors of 16 bytes each.
  private static Tiling blocks(DType dtype) {
    return Tiling.ofMany(16 / (int) DeviceMemory.bytes(dtype, 1), TILE, 4, 1, TILE);
  }

  /// `matmul_naive.cl`.
  static Tensor naive(On on, Tensor a, boolean transposeA, Tensor b, boolean transposeB) {
    return strided(
        on.call("matmul_naive", "matmul_naive", a.dtype()), on, 1, a, transposeA, b, transposeB);
  }

  /// `matmul_tiled.cl`.
  static Tensor tiled(On on, int tile, Tensor a, boolean transposeA, Tensor b, boolean transposeB) {
    Call call = on.call("matmul_tiled", "matmul_tiled", a.dtype()).define("TILE", tile);
    return strided(call, on, tile, a, transposeA, b, transposeB);
  }

  /// A kernel that finds its way through both factors by strides.
  private static Tensor strided(
      Call call, On on, int tile, Tensor a, boolean transposeA, Tensor b, boolean transposeB) {
    Shape shape = LayerChecks.matmul(a, transposeA, b, transposeB);
    var product = Product.of(a, transposeA, shape);
    int n = product.n(), k = product.k(), m = product.m();
    DeviceStorage y = on.out(a.dtype(), product.count());
    call.arg(n).arg(k).arg(m);
    call.arg(transposeA ? 1 : k).arg(transposeA ? n : 1);
    call.arg(transposeB ? 1 : m).arg(transposeB ? k : 1);
    call.arg(on.in(a)).arg(on.in(b)).arg(y);
    long[] range = {m, n, product.batches()};
    if (tile == 1) call.over(range);
    else call.over(range, new long[] {tile, tile, 1});
    return Tensor.of(shape, y);
  }
}
