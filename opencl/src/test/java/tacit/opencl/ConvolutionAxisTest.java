// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvolutionAxisTest {
  /// Which filter row joins which two positions.
  private record Visit(int source, int result, int row) {
    Visit otherWayRound() {
      int from = result, to = source;
      return new Visit(from, to, row);
    }
  }

  private static Map<Visit, Integer> visits(List<ConvolutionAxis> axes, int sources) {
    var visits = new HashMap<Visit, Integer>();
    for (var axis : axes) {
      for (int i = 0; i < axis.count(); i++) {
        for (int t = 0; t < axis.taps(); t++) {
          int source = i * axis.stride() + t - axis.before();
          if (source < 0 || source >= sources) continue;
          int result = axis.placed() + i * axis.every(), row = axis.first() + t * axis.step();
          visits.merge(new Visit(source, result, row), 1, Integer::sum);
        }
      }
    }
    return visits;
  }

  @ParameterizedTest(name = "kernel {0}, before {1}, stride {2}, {3} to {4}")
  @CsvSource({
    "3, 1, 1, 7, 7",
    "3, 1, 2, 7, 4",
    "2, 0, 3, 8, 3",
    "5, 4, 2, 6, 5",
    "1, 0, 2, 7, 4",
    "4, 3, 3, 2, 2",
    "1, 0, 1, 1, 1",
    "3, 6, 1, 3, 12"
  })
  void the_turned_axes_join_the_same_positions_as_the_convolution_the_other_way_round(
      int kernel, int before, int stride, int in, int out) {
    var forward = List.of(ConvolutionAxis.forward(kernel, before, stride, out));
    var there = new HashMap<Visit, Integer>();
    visits(forward, in).forEach((v, times) -> there.put(v.otherWayRound(), times));
    var back = visits(ConvolutionAxis.turned(kernel, before, stride, in), out);
    assertThat(back).isEqualTo(there);
    assertThat(back.values()).containsOnly(1);
  }

  @ParameterizedTest
  @CsvSource({"3, 1, 2, 7", "1, 0, 4, 6", "2, 1, 3, 2", "3, 0, 1, 5"})
  void the_turned_axes_place_each_position_once(int kernel, int before, int stride, int size) {
    var places = new int[size];
    for (var axis : ConvolutionAxis.turned(kernel, before, stride, size)) {
      for (int i = 0; i < axis.count(); i++) places[axis.placed() + i * axis.every()]++;
    }
    assertThat(places).containsOnly(1);
  }
}
