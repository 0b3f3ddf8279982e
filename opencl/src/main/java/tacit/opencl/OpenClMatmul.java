// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.LayerChecks;

/// [OpenClKernels]' matrix products: checks and sizes here, loops in `matmul.cl`, in tiles that
/// suit the device (see [MatmulTuning]).
final class OpenClMatmul {
  private OpenClMatmul() {}

  static Tensor matmul(On on, Tensor a, boolean transposeA, Tensor b, boolean transposeB) {
    var product = Product.of(a, transposeA, LayerChecks.matmul(a, transposeA, b, transposeB));
    Tiling tiling = MatmulTuning.choice(on.session(), product);
    return matmul(on, tiling, a, transposeA, b, transposeB);
  }

  /// The product in given tiles.
  static Tensor matmul(
      On on, Tiling tiling, Tensor a, boolean transposeA, Tensor b, boolean transposeB) {
    Shape shape = LayerChecks.matmul(a, transposeA, b, transposeB);
    var product = Product.of(a, transposeA, shape);
    DeviceStorage y = on.out(a.dtype(), product.count()), right = on.in(b);
    Call call = call(on, tiling, product).arg(bit(transposeA)).arg(bit(transposeB));
    run(call.arg(0).arg(0).arg(on.in(a)).arg(right).arg(right).arg(y), tiling, product);
    return Tensor.of(shape, y);
  }

  static Tensor dense(On on, Tensor x, Tensor w, Tensor b, boolean relu) {
    var product = Product.of(x, false, LayerChecks.dense(x, w, b));
    return dense(on, MatmulTuning.choice(on.session(), product), x, w, b, relu);
  }

  /// The layer in given tiles.
  static Tensor dense(On on, Tiling tiling, Tensor x, Tensor w, Tensor b, boolean relu) {
    Shape shape = LayerChecks.dense(x, w, b);
    var product = Product.of(x, false, shape);
    DeviceStorage y = on.out(x.dtype(), product.count());
    Call call = call(on, tiling, product).arg(0).arg(0).arg(1).arg(bit(relu));
    run(call.arg(on.in(x)).arg(on.in(w)).arg(on.in(b)).arg(y), tiling, product);
    return Tensor.of(shape, y);
  }

  /// The product of two matrices that lie as they are multiplied.
  static void run(
      On on, Tiling tiling, Product product, DeviceStorage a, DeviceStorage b, DeviceStorage y) {
    Call call = call(on, tiling, product).arg(0).arg(0).arg(0).arg(0);
    run(call.arg(a).arg(b).arg(b).arg(y), tiling, product);
  }

  private static int bit(boolean value) {
    return value ? 1 : 0;
  }

  private static Call call(On on, Tiling tiling, Product product) {
    return tiling
        .define(on.call("matmul", "matmul", product.dtype()))
        .arg(product.n())
        .arg(product.k())
        .arg(product.m());
  }

  private static void run(Call call, Tiling tiling, Product product) {
    long[] group = {tiling.groupM(), tiling.groupN()};
    call.over(new long[] {tiling.tiles(product) * group[0], group[1]}, group);
  }
}
