// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.util.ArrayList;
import tacit.autodiff.DType;
import tacit.autodiff.kernel.Storage;

/// The tiling of a matrix product, and how fast one is.
final class MatmulTuning {
  /// Length of the sums that are measured.
  private static final int K = 512;

  private MatmulTuning() {}

  static Tiling choice(Session session, Product product) {
    var found = session.found();
    DType dtype = product.dtype();
    var tilings = Tilings.of(found.info(), found.vectorBytes(), dtype);
    return Tuner.choice(session, "matmul", tilings, product, t -> measured(session, dtype, t));
  }

  /// Multiply-adds a second in a square of whole tiles, enough of them for each unit.
  private static double measured(Session session, DType dtype, Tiling tiling) {
    double work = (double) tiling.tileN() * tiling.tileM() * K;
    int side = (int) Math.ceil(Math.sqrt(Tuner.work(session) / work));
    var product = new Product(dtype, 1, side * tiling.tileN(), K, side * tiling.tileM());
    var memory = session.memory();
    var on = new On(session, memory);
    var held = new ArrayList<DeviceStorage>();
    try {
      held.add(session.transfers().guest(Storage.zeros(dtype, product.n() * K)));
      held.add(session.transfers().guest(Storage.zeros(dtype, K * product.m())));
      held.add(memory.take(dtype, product.count()));
      DeviceStorage a = held.get(0), b = held.get(1), y = held.get(2);
      double seconds = Tuner.seconds(session, () -> OpenClMatmul.run(on, tiling, product, a, b, y));
      return product.multiplyAdds() / seconds;
    } finally {
      held.forEach(DeviceStorage::free);
    }
  }
}
