// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.Window;

/// Convolutions of any kernels; those of a device as CPUs do them (`lanes`) or as GPUs do,
/// whichever the device is.
///
/// @param groupSize most work items of a group
record ConvolutionStyle(Kernels kernels, boolean lanes, int groupSize) {
  Tensor convolve(Tensor x, Tensor w, Window window) {
    return kernels instanceof OpenClKernels device
        ? new OpenClConvolution(device.on(), tiles(device, x.dtype())).convolve(x, w, window)
        : kernels.convolve(x, w, window);
  }

  Tensor convolveDense(Tensor x, Tensor w, Tensor b, boolean relu, Window window) {
    return kernels instanceof OpenClKernels device
        ? new OpenClConvolution(device.on(), tiles(device, x.dtype()))
            .convolveDense(x, w, b, relu, window)
        : kernels.convolveDense(x, w, b, relu, window);
  }

  Tensor convolveByInput(Tensor yBar, Tensor w, Shape x, Window window) {
    return kernels instanceof OpenClKernels device
        ? new OpenClConvolution(device.on(), tiles(device, w.dtype()))
            .convolveByInput(yBar, w, x, window)
        : kernels.convolveByInput(yBar, w, x, window);
  }

  Tensor convolveByFilter(Tensor x, Tensor yBar, Window window) {
    return kernels instanceof OpenClKernels device
        ? new OpenClFilterGradient(device.on(), tiles(device, x.dtype()))
            .convolveByFilter(x, yBar, window)
        : kernels.convolveByFilter(x, yBar, window);
  }

  private ConvolutionTiles tiles(OpenClKernels device, DType dtype) {
    int units = device.on().session().info().computeUnits();
    return new ConvolutionTiles(lanes, dtype, groupSize, units);
  }
}
