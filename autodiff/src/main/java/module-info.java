// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/// Tensors, their derivatives, and the kernels that compute them.
@NullMarked
module tacit.autodiff {
  exports tacit.autodiff;
  exports tacit.autodiff.check;
  exports tacit.autodiff.claim;
  exports tacit.autodiff.io;
  exports tacit.autodiff.kernel;
  exports tacit.autodiff.linalg;
  exports tacit.autodiff.op;

  uses tacit.autodiff.kernel.Accelerators;

  requires ejml.core;
  requires ejml.ddense;
  requires static jdk.incubator.vector;
  requires static transitive org.jspecify;
}
