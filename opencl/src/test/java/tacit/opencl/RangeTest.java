// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeTest {
  private static String text(Range range) {
    return "%s+%s/%s".formatted(words(range.from()), words(range.items()), words(range.group()));
  }

  private static String words(long... values) {
    return String.join("x", Arrays.stream(values).mapToObj(Long::toString).toList());
  }

  @Test
  void what_remains_of_an_axis_has_a_range_of_its_own() {
    assertThat(Range.inGroups(128).stream().map(RangeTest::text)).containsExactly("0+128/64");
    assertThat(Range.inGroups(131).stream().map(RangeTest::text))
        .containsExactly("0+128/64", "128+3/3");
    assertThat(Range.inGroups(7).stream().map(RangeTest::text)).containsExactly("0+7/7");
    assertThat(Range.inGroups(70, 5).stream().map(RangeTest::text))
        .containsExactly("0x0+64x5/64x1", "64x0+6x5/6x1");
    assertThat(Range.inGroups(8, 19).stream().map(RangeTest::text))
        .containsExactly("0x0+8x16/8x8", "0x16+8x3/8x3");
  }

  @ParameterizedTest
  @CsvSource({"1,1,1", "5,13,3", "64,3,2", "67,2,1", "9,8,7", "63,65,2", "2,2,33"})
  void every_item_is_in_one_range_and_groups_divide_theirs(long x, long y, long z) {
    Set<List<Long>> items = new HashSet<>();
    for (Range each : Range.inGroups(x, y, z)) {
      long group = 1;
      for (int a = 0; a < 3; a++) {
        assertThat(each.items()[a] % each.group()[a]).isZero();
        group *= each.group()[a];
      }
      assertThat(group).isLessThanOrEqualTo(64);
      for (long i = 0; i < each.items()[0]; i++) {
        for (long j = 0; j < each.items()[1]; j++) {
          for (long k = 0; k < each.items()[2]; k++) {
            var item = List.of(each.from()[0] + i, each.from()[1] + j, each.from()[2] + k);
            assertThat(items.add(item)).as("%s", item).isTrue();
          }
        }
      }
    }
    assertThat(items).hasSize((int) (x * y * z));
  }

  @Test
  void nothing_to_do_is_an_empty_range_or_none() {
    assertThat(Range.inGroups(0)).allMatch(Range::isEmpty);
    assertThat(Range.inGroups(5, 0)).allMatch(Range::isEmpty);
    assertThat(Range.ofDriver(0, 3).isEmpty()).isTrue();
    assertThat(Range.ofDriver(2, 3).isEmpty()).isFalse();
    assertThat(Range.ofDriver(2, 3).group()).isEmpty();
  }

  @Test
  void groups_that_are_asked_for_cover_all() {
    assertThat(text(Range.covering(new long[] {100, 3}, new long[] {16, 1})))
        .isEqualTo("0x0+112x3/16x1");
    assertThat(Range.covering(new long[] {0, 3}, new long[] {16, 1}).isEmpty()).isTrue();
  }
}
