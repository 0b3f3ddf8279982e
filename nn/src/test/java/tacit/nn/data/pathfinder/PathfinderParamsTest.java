// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data.pathfinder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tacit.autodiff.Seed;

class PathfinderParamsTest {
  @ParameterizedTest
  @CsvSource({"3, 30, 1", "5, 18, 1", "7, 13, 2", "9, 10, 3"})
  void published_distractors_get_fewer_as_they_get_longer(int path, int distractors, int each) {
    // Worked by hand: 30 / (7 / 3) = 12.9, rounded up; 7 / 3 = 2.3, rounded down.
    var params = PathfinderParams.published(path);
    assertThat(params.distractors()).isEqualTo(distractors);
    assertThat(params.distractorLength()).isEqualTo(each);
    assertThat(params.side()).isEqualTo(150);
  }

  @ParameterizedTest
  @CsvSource({"3, 0.0058", "9, 0.0076"})
  void published_pictures_have_all_distractors_and_are_as_bright_as_another_program_paints_them(
      int path, double mean) {
    var params = PathfinderParams.published(path);
    var source = Pathfinder.of(params, new Seed(0));
    var samples = IntStream.range(0, 40).mapToObj(source::sample).toList();
    assertThat(samples).allSatisfy(s -> assertThat(s.distractors()).hasSize(params.distractors()));
    double measured =
        samples.stream()
            .flatMapToDouble(s -> Arrays.stream(s.image().toDoubles()))
            .average()
            .orElseThrow();
    // That program's mean has two digits.
    assertThat(Math.abs(measured - mean)).isLessThan(0.5e-4);
  }

  @Test
  void geometry_that_cannot_be_is_refused_in_one_line() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PathfinderParams.lite40(1))
        .withMessage("pathfinder: path length is 1; give 2 or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> params(24, 6, 1.8, false))
        .withMessage(
            "pathfinder: a canvas of 24 pixels with seeds 6 apart; seeds keep twice that from the"
                + " border, so give 25 to 4096");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> params(41, 6, 1.8, true))
        .withMessage("pathfinder: a canvas of 41 pixels cannot be halved; give an even number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> params(40, 6, 0, false))
        .withMessage("pathfinder: continuity is 0.0; give a number above 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> params(40, 0, 1.8, false))
        .withMessage("pathfinder: seed distance is 0; give 1 or more");
  }

  private static PathfinderParams params(int canvas, int apart, double kappa, boolean halved) {
    return new PathfinderParams(canvas, 2, apart, 3, 1, 1, kappa, 1, 3, 1, 1, halved);
  }
}
