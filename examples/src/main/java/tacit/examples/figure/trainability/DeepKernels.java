// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import tacit.autodiff.Tensor;
import tacit.theory.ntk.DenseKernel;
import tacit.theory.ntk.DualKernel;
import tacit.theory.ntk.GramState;
import tacit.theory.ntk.SerialKernel;
import tacit.theory.ntk.dual.ErfDual;

/// Kernels of an erf network at one depth, between training images and from test images to them.
/// The first dense layer has `σ_w² = 1` and no bias; then come blocks of erf and dense.
record DeepKernels(GramState trainTrain, GramState testTrain, SerialKernel block) {
  static DeepKernels of(ImageSample images, double weightVariance, double biasVariance) {
    var first = DenseKernel.ntk(1, 0);
    return new DeepKernels(
        GramState.of(images.train()).through(first),
        GramState.of(images.test(), images.train()).through(first),
        SerialKernel.of(
            new DualKernel(ErfDual.erf()), DenseKernel.ntk(weightVariance, biasVariance)));
  }

  /// One block deeper.
  DeepKernels deeper() {
    return new DeepKernels(trainTrain.through(block), testTrain.through(block), block);
  }

  Tensor dd() {
    return trainTrain.gram().ntk();
  }

  Tensor td() {
    return testTrain.gram().ntk();
  }
}
