// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.sameclass;

import java.util.stream.IntStream;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.data.IsSameClass;
import tacit.nn.train.Evaluator;
import tacit.nn.train.Samples;
import tacit.theory.htf.SeparationRank;

/// Every left image with every right one of the first pairs: outputs `F_ab` of a network for left
/// image `a` and right image `b`, whose rank is a lower bound of the network's separation rank for
/// the two halves of the canvas.
record SideBySide(IsSameClass pairs) {
  private static final int COUNT = 64;

  /// Singular values count by their size, so none has to be called zero.
  double effectiveRank(Evaluator network) {
    var all = Samples.of(canvases(), Indices.of(new int[COUNT * COUNT]));
    Tensor outputs = network.outputs(all).to(DType.FLOAT64).reshape(Shape.of(COUNT, COUNT));
    return SeparationRank.of(outputs, SeparationRank.TOLERANCE).effectiveRank();
  }

  /// Left half of pair `a`, right half of pair `b`, at `COUNT a + b`.
  Tensor canvases() {
    float[] some = pairs.inputs(DType.FLOAT32, IntStream.range(0, COUNT).toArray()).toFloats();
    Shape canvas = pairs.inputShape();
    int size = canvas.count(), row = size / canvas.size(0), half = row / 2;
    float[] made = new float[COUNT * COUNT * size];
    for (int a = 0; a < COUNT; a++) {
      for (int b = 0; b < COUNT; b++) {
        for (int r = 0; r < size; r += row) {
          int to = (COUNT * a + b) * size + r;
          System.arraycopy(some, a * size + r, made, to, half);
          System.arraycopy(some, b * size + r + half, made, to + half, half);
        }
      }
    }
    return Tensor.of(Shape.of(COUNT * COUNT).concat(canvas), made);
  }
}
