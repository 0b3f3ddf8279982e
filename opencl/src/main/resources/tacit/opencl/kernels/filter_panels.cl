// SPDX-License-Identifier: Apache-2.0

/// A filter laid out for a convolution's inner loop: panels of WIDTH output channels,
///
///   panels[q][t][k][l] = w[tap(t)][k][q WIDTH + l], 0 where the filter has no such channel,
///
/// then the bias (blocks x WIDTH numbers, 0 where there is none), then one pixel of `channels`
/// zeros, to which reads from the padding can go.
///
/// - In: w: (kernelH, kernelW, c, o); k strides by `alongK` in it and the output channel by
///   `alongO`, so that (o, 1) gives the filter and (1, o) its transpose, which the adjoint in the
///   input needs
/// - Taps t = (a, b): the filter's rows `firstH + a stepH`, columns `firstW + b stepW`; negative
///   steps turn it
///
/// NDRange: one item a number of the result, neighbors to neighbors. No arithmetic: a copy of a
/// filter, small beside the convolution, whose reads become contiguous and need no edges.
/// Agreement: exact.

kernel void filter_panels(
    global const REAL *w, global const REAL *bias, int biased,
    int tapsH, int firstH, int stepH, int tapsW, int firstW, int stepW,
    int kernelW, int channels, int outputs, int alongK, int alongO, int width,
    global REAL *panels) {
  int at = (int) get_global_id(0);
  int blocks = (outputs + width - 1) / width, depth = tapsH * tapsW * channels;
  int weights = blocks * depth * width, end = weights + blocks * width;
  if (at < weights) {
    int row = at / width % depth, out = at / width / depth * width + at % width;
    int tap = row / channels, a = firstH + tap / tapsW * stepH, b = firstW + tap % tapsW * stepW;
    int from = (a * kernelW + b) * channels * outputs + row % channels * alongK + out * alongO;
    panels[at] = out < outputs ? w[from] : 0;
  } else if (at < end) {
    panels[at] = biased && at - weights < outputs ? bias[at - weights] : 0;
  } else if (at < end + channels) {
    panels[at] = 0;
  }
}
