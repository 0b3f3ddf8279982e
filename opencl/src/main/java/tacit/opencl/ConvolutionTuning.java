// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.util.ArrayList;
import java.util.function.BinaryOperator;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Storage;
import tacit.autodiff.kernel.Window;

/// The tiling of a convolution, and how fast one is: measured in a layer of 3 × 3 taps, 32 channels
/// in and as many out as fill a tile.
final class ConvolutionTuning {
  private static final int SIZE = 16;
  private static final int CHANNELS = 32;
  private static final Window SAME = new Window(3, 3, 1, 1, 1, 1, 1, 1);

  private ConvolutionTuning() {}

  /// Of a convolution, or of its adjoint by the input.
  static ConvolutionTiling forward(Session session, Product product) {
    DType dtype = product.dtype();
    var among = ConvolutionTilings.forward(session.found(), dtype);
    return Tuner.choice(
        session,
        "convolve",
        among,
        product,
        t -> {
          var by = new OpenClConvolution(new On(session, session.memory()), dtype, _ -> t);
          Shape w = Shape.of(3, 3, CHANNELS, t.tileM());
          return speed(session, dtype, t, w, (x, filter) -> by.convolve(x, filter, SAME));
        });
  }

  /// Of a convolution's adjoint by the filter.
  static ConvolutionTiling byFilter(Session session, Product product) {
    DType dtype = product.dtype();
    var among = ConvolutionTilings.byFilter(session.found(), dtype);
    return Tuner.choice(
        session,
        "convolve_by_filter",
        among,
        product,
        t -> {
          var by = new OpenClFilterGradient(new On(session, session.memory()), dtype, _ -> t);
          Shape y = Shape.of(images(session, t), SIZE, SIZE, t.tileM());
          return speed(session, dtype, t, y, (x, yBar) -> by.convolveByFilter(x, yBar, SAME));
        });
  }

  /// Multiply-adds of one image.
  private static double work(ConvolutionTiling tiling) {
    return (double) SIZE * SIZE * SAME.kernelH() * SAME.kernelW() * CHANNELS * tiling.tileM();
  }

  private static int images(Session session, ConvolutionTiling tiling) {
    return (int) Math.ceil(Tuner.work(session) / work(tiling));
  }

  /// Multiply-adds a second of an operation on images and something of shape `other`.
  private static double speed(
      Session session,
      DType dtype,
      ConvolutionTiling tiling,
      Shape other,
      BinaryOperator<Tensor> operation) {
    int images = images(session, tiling);
    var held = new ArrayList<Tensor>();
    try {
      held.add(zeros(session, dtype, Shape.of(images, SIZE, SIZE, CHANNELS)));
      held.add(zeros(session, dtype, other));
      Tensor x = held.get(0), with = held.get(1);
      double seconds = Tuner.seconds(session, () -> free(operation.apply(x, with)));
      return images * work(tiling) / seconds;
    } finally {
      held.forEach(ConvolutionTuning::free);
    }
  }

  private static Tensor zeros(Session session, DType dtype, Shape shape) {
    return Tensor.of(shape, session.transfers().guest(Storage.zeros(dtype, shape.count())));
  }

  private static void free(Tensor x) {
    if (x.storage() instanceof DeviceStorage there) there.free();
  }
}
