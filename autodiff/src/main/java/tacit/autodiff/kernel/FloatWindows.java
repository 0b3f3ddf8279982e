// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

/// How the windows of a convolution lie on its images: the window of output pixel `(i, j)` begins
/// at input pixel `(i strideH − top, j strideW − left)`, which may lie outside the image on any
/// side; outside are zeros.
///
/// @param h lines of an image
/// @param w pixels of a line
/// @param c channels of a pixel
record FloatWindows(
    int h,
    int w,
    int c,
    int kernelH,
    int kernelW,
    int strideH,
    int strideW,
    int top,
    int left,
    int outH,
    int outW) {

  /// Numbers in a window.
  int size() {
    return kernelH * kernelW * c;
  }

  /// Windows of one image.
  int pixels() {
    return outH * outW;
  }
}
