// SPDX-License-Identifier: Apache-2.0
package tacit.examples.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TileCostTest {
  private static final int AVX_512 = 32;
  private static final int AVX2 = 16;

  @Test
  void twelve_rows_of_two_vectors() {
    var tile = new TileCost(12, 2);
    assertThat(tile.sums()).isEqualTo(24);
    assertThat(tile.loads()).isEqualTo(14);
    assertThat(tile.registers()).isEqualTo(27).isLessThan(AVX_512).isGreaterThan(AVX2);
    assertThat("%.2f".formatted(tile.multiplyAddsPerLoad())).isEqualTo("1.71");
    assertThat(tile.hides(4, 2)).isTrue();
  }

  @Test
  void four_rows_of_two_vectors() {
    var tile = new TileCost(4, 2);
    assertThat(tile.sums()).isEqualTo(8);
    assertThat(tile.registers()).isEqualTo(11).isLessThan(AVX2);
    assertThat("%.2f".formatted(tile.multiplyAddsPerLoad())).isEqualTo("1.33");
    assertThat(tile.hides(4, 2)).isTrue();
  }

  @Test
  void one_sum_waits_for_itself() {
    var tile = new TileCost(1, 1);
    assertThat(tile.multiplyAddsPerLoad()).isEqualTo(0.5);
    assertThat(tile.hides(4, 2)).isFalse();
  }

  /// At 4 GHz, two multiply-adds a cycle of four cycles each.
  @Test
  void the_limit_of_one_sum_of_one_vector_of_many() {
    assertThat(new TileCost(1, 1).most(4, 2, 1, 4)).isEqualTo(2);
    assertThat(new TileCost(1, 1).most(4, 2, 16, 4)).isEqualTo(32);
    assertThat(new TileCost(4, 2).most(4, 2, 16, 4)).isEqualTo(256);
    assertThat(new TileCost(12, 2).most(4, 2, 16, 4)).isEqualTo(256);
  }

  @Test
  void what_the_second_cache_has_to_deliver() {
    assertThat("%.1f".formatted(new TileCost(12, 2).bytesPerCycle(2, 16))).isEqualTo("10.7");
  }
}
