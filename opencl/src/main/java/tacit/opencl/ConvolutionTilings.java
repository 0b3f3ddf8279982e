// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.util.List;
import java.util.stream.Stream;
import tacit.autodiff.DType;
import tacit.autodiff.kernel.DeviceInfo;

/// The tilings of convolutions that a device can choose from; all of one device give the same bits.
///
/// A CPU with vectors of 64 bytes has 32 registers for them, others 16; a tile's sums leave room
/// for the vectors of the filter and a number that is spread.
final class ConvolutionTilings {
  private static final int WIDEST = 64;

  private ConvolutionTilings() {}

  /// Of `convolve.cl` and `convolve_lanes.cl`.
  static Choice<ConvolutionTiling> forward(Found found, DType dtype) {
    List<ConvolutionTiling> cpu =
        found.vectorBytes() >= WIDEST
            ? Stream.of(12, 8).flatMap(rows -> lanes(found, dtype, rows)).toList()
            : lanes(found, dtype, 6).toList();
    return among(found, dtype, cpu, 8);
  }

  /// Of `convolve_by_filter.cl` and `convolve_by_filter_lanes.cl`. Which columns lie at the edge of
  /// an image, and are added first, depends on the terms of an item in lanes, so their count is the
  /// device's alone.
  static Choice<ConvolutionTiling> byFilter(Found found, DType dtype) {
    int terms = found.vectorBytes() >= WIDEST ? 8 : 6;
    return among(found, dtype, lanes(found, dtype, terms).toList(), 4);
  }

  private static Stream<ConvolutionTiling> lanes(Found found, DType dtype, int rows) {
    int lanes = Tilings.lanes(found.vectorBytes(), dtype);
    return Stream.of(2, 1).map(vectors -> new ConvolutionTiling(true, lanes, rows, vectors));
  }

  private static Choice<ConvolutionTiling> among(
      Found found, DType dtype, List<ConvolutionTiling> cpu, int rowsOfGroups) {
    DeviceInfo device = found.info();
    var groups =
        Stream.of(16, 8)
            .flatMap(side ->
                Stream.of(8, 4, 2, 1).map(c -> new ConvolutionTiling(false, side, rowsOfGroups, c)))
            .toList();
    boolean lanes = device.isCpu();
    return Choice.of(device, dtype, lanes ? cpu : groups, ConvolutionTiling.least(dtype));
  }
}
