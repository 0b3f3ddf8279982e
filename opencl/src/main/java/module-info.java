// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;
import tacit.autodiff.kernel.Accelerators;
import tacit.opencl.OpenCl;

/// The kernels of [tacit.autodiff] on any OpenCL device, found at run time.
@NullMarked
module tacit.opencl {
  exports tacit.opencl;

  requires transitive tacit.autodiff;
  requires jocl;
  requires static org.jspecify;

  provides Accelerators with
      OpenCl;
}
