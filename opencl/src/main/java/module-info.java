// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/// The kernels of [tacit.autodiff] on any OpenCL device, found at run time.
@NullMarked
module tacit.opencl {
  requires transitive tacit.autodiff;
  requires jocl;
  requires static org.jspecify;
}
