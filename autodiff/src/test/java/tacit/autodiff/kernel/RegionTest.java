// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Shape;

class RegionTest {
  @Test
  void a_range_is_the_whole_but_on_one_axis() {
    assertThat(Region.range(Shape.of(4, 5), -1, 1, 4))
        .isEqualTo(new Region(List.of(0, 1), List.of(1, 1), Shape.of(4, 3)));
  }

  @Test
  void a_step_rounds_the_count_up() {
    assertThat(Region.range(Shape.of(5), 0, 0, 5, 2).size()).isEqualTo(Shape.of(3));
    assertThat(Region.range(Shape.of(5), 0, 1, 5, 2).size()).isEqualTo(Shape.of(2));
    assertThat(Region.range(Shape.of(5), 0, 2, 2, 3).size()).isEqualTo(Shape.of(0));
  }

  @Test
  void lists_are_copied() {
    List<Integer> start = new ArrayList<>(List.of(0));
    Region region = new Region(start, List.of(1), Shape.of(2));
    start.set(0, 9);
    assertThat(region.start()).containsExactly(0);
  }

  @Test
  void positions_that_are_not_there_are_refused() {
    Shape s = Shape.of(4, 5);
    refused(() -> Region.range(s, 1, 2, 6), "slice: axis 1 of (4, 5) has no positions 2 to 6 by 1");
    refused(
        () -> Region.range(s, 0, -1, 2), "slice: axis 0 of (4, 5) has no positions -1 to 2 by 1");
    refused(() -> Region.range(s, 0, 2, 1), "slice: axis 0 of (4, 5) has no positions 2 to 1 by 1");
    refused(
        () -> Region.range(s, 0, 0, 2, 0), "slice: axis 0 of (4, 5) has no positions 0 to 2 by 0");
  }

  @Test
  void a_region_must_lie_inside() {
    Region last = new Region(List.of(3, 0), List.of(1, 2), Shape.of(1, 3));
    last.checkInside("slice", Shape.of(4, 5));
    refused(
        () -> last.checkInside("slice", Shape.of(4, 4)),
        "slice: the region from [3, 0] by [1, 2] of size (1, 3) is not inside (4, 4)");
    refused(
        () -> last.checkInside("embed", Shape.of(4)),
        "embed: the region from [3, 0] by [1, 2] of size (1, 3) is not inside (4)");
    Region backwards = new Region(List.of(1), List.of(-1), Shape.of(2));
    refused(
        () -> backwards.checkInside("slice", Shape.of(4)),
        "slice: the region from [1] by [-1] of size (2) is not inside (4)");
    Region far = new Region(List.of(1), List.of(1 << 30), Shape.of(5));
    refused(
        () -> far.checkInside("slice", Shape.of(4)),
        "slice: the region from [1] by [1073741824] of size (5) is not inside (4)");
  }

  private static void refused(Runnable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
  }
}
