// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data.pathfinder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class CandidatesTest {
  private static final PathfinderParams PUBLISHED = PathfinderParams.published(9);

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void heads_are_free_lie_near_the_circle_and_turn_less_than_the_continuity_allows(Seed seed) {
    var random = seed.generator();
    double o = random.nextDouble(-Math.PI, Math.PI);
    var pivot = new Pixel(random.nextInt(300), random.nextInt(300));
    var heads = Candidates.around(pivot, o, PUBLISHED, at -> at.y() % 3 == 0).heads();
    for (var head : heads) {
      double distance = Math.hypot(head.pixel().y() - pivot.y(), head.pixel().x() - pivot.x());
      // Cutting moves a pixel by less than one row and one column.
      assertThat(Math.abs(distance - 8)).isLessThan(Math.sqrt(2));
      assertThat(Angles.between(head.orientation(), o)).isLessThan(Math.PI / 2 / 1.8);
      assertThat(head.pixel().y() % 3).isNotZero();
      assertThat(head.pixel().inside(300)).isTrue();
    }
    double total = heads.stream().mapToDouble(Candidates.Head::probability).sum();
    if (!heads.isEmpty()) assertThat(total).isCloseTo(1, within(20 * Math.ulp(1.0)));
  }

  @Test
  void the_law_on_an_empty_canvas_has_the_published_probabilities() {
    // From an independent program, ten digits.
    Map<Pixel, Double> expected = new HashMap<>();
    expected.put(new Pixel(50, 57), 0.1381009609);
    expected.put(new Pixel(50, 58), 0.1381009609);
    expected.put(new Pixel(49, 57), 0.1292859292);
    expected.put(new Pixel(51, 57), 0.1292859292);
    expected.put(new Pixel(48, 57), 0.1062493843);
    expected.put(new Pixel(52, 57), 0.1062493843);
    expected.put(new Pixel(47, 57), 0.0768493441);
    expected.put(new Pixel(53, 57), 0.0768493441);
    expected.put(new Pixel(46, 57), 0.0487680819);
    expected.put(new Pixel(54, 56), 0.0331936633);
    expected.put(new Pixel(45, 56), 0.0136874467);
    expected.put(new Pixel(55, 55), 0.0033795711);
    var heads = Candidates.around(new Pixel(50, 50), 0, PUBLISHED, _ -> false).heads();
    assertThat(heads).hasSize(12);
    for (var head : heads) {
      assertThat(head.probability()).isCloseTo(expected.get(head.pixel()), within(0.5e-10));
    }
  }

  @Test
  void a_circle_of_radius_8_has_49_different_pixels() {
    assertThat(Candidates.circle(new Pixel(50, 50), 8, 300)).hasSize(49);
  }

  @Test
  void draws_follow_the_law() {
    var law = Candidates.around(new Pixel(50, 50), 0, PUBLISHED, _ -> false);
    var random = new Seed(0).generator();
    int n = 20_000;
    Map<Candidates.Head, Integer> counts = new HashMap<>();
    for (int i = 0; i < n; i++) counts.merge(law.draw(random), 1, Integer::sum);
    for (var head : law.heads()) {
      double p = head.probability(), share = counts.getOrDefault(head, 0) / (double) n;
      // Binomial; five standard errors.
      assertThat(Math.abs(share - p)).isLessThan(5 * Math.sqrt(p * (1 - p) / n));
    }
  }

  @Test
  void where_all_is_taken_there_is_none() {
    assertThat(Candidates.around(new Pixel(50, 50), 0, PUBLISHED, _ -> true).none()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0.3, 11, 104, 111", "-2, 8, 93, 97"})
  void a_pixel_is_moved_to_the_next_whole_row_and_column(double o, double d, int y, int x) {
    // Worked by hand: 100 + 11 sin 0.3 = 103.25, and so on.
    assertThat(new Pixel(100, 100).translate(o, d)).isEqualTo(new Pixel(y, x));
  }
}
