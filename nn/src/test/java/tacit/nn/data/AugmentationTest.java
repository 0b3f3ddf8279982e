// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.nn.data.Augmentation.HorizontalFlip;
import tacit.nn.data.Augmentation.InTurn;
import tacit.nn.data.Augmentation.RandomCrop;
import tacit.nn.data.Augmentation.SquareSymmetry;

class AugmentationTest {
  private static Tensor drawn(Seed seed) {
    return Tensor.uniform(seed.generator(), 1, 2, 6, 5, 4, 3);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_same_generator_gives_the_same_batch_and_leaves_its_input_alone(Seed seed) {
    Tensor x = drawn(seed);
    double[] before = x.toDoubles();
    Tensor once = Augmentation.cropAndFlip().apply(seed.generator(), x);
    Tensor again = Augmentation.cropAndFlip().apply(seed.generator(), x);
    assertThat(once.toDoubles()).containsExactly(again.toDoubles());
    assertThat(once.shape()).isEqualTo(x.shape());
    assertThat(x.toDoubles()).containsExactly(before);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void flipping_twice_changes_nothing_and_flipping_once_exchanges_left_and_right(Seed seed) {
    Tensor x = drawn(seed);
    var always = new HorizontalFlip(1);
    Tensor flipped = always.apply(seed.generator(), x);
    assertThat(flipped.get(2, 3, 0, 1)).isEqualTo(x.get(2, 3, 3, 1));
    assertThat(always.apply(seed.generator(), flipped).toDoubles()).containsExactly(x.toDoubles());
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void every_image_is_flipped_or_not_as_a_whole(Seed seed) {
    Tensor x = drawn(seed);
    Tensor y = new HorizontalFlip(0.5).apply(seed.generator(), x);
    Tensor flipped = new HorizontalFlip(1).apply(seed.generator(), x);
    for (int i = 0; i < 6; i++) {
      assertThat(image(y, i)).isIn(image(x, i), image(flipped, i));
    }
  }

  @Test
  void the_flipped_share_is_the_probability() {
    int n = 4000;
    double[] pairs = new double[2 * n];
    for (int i = 0; i < n; i++) pairs[2 * i] = 1;
    Tensor x = Tensor.of(Shape.of(n, 1, 2, 1), pairs);
    Tensor y = new HorizontalFlip(0.3).apply(new Seed(0).generator(), x);
    int flipped = 0;
    for (int i = 0; i < n; i++) flipped += (int) y.get(i, 0, 1, 0);
    // Binomial; five standard errors.
    assertThat(Math.abs(flipped - 0.3 * n)).isLessThan(5 * Math.sqrt(n * 0.3 * 0.7));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_crop_is_the_image_shifted_with_zeros_coming_in(Seed seed) {
    Tensor x = drawn(seed);
    Tensor y = new RandomCrop(2, Border.ZERO).apply(seed.generator(), x);
    RandomGenerator same = seed.generator();
    for (int i = 0; i < 6; i++) {
      int down = same.nextInt(5) - 2, right = same.nextInt(5) - 2;
      for (int p = 0; p < 5 * 4 * 3; p++) {
        int row = p / 12, column = p / 3 % 4, c = p % 3;
        int fromRow = row + down, fromColumn = column + right;
        boolean inside = fromRow >= 0 && fromRow < 5 && fromColumn >= 0 && fromColumn < 4;
        assertThat(y.get(i, row, column, c))
            .isEqualTo(inside ? x.get(i, fromRow, fromColumn, c) : 0);
      }
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_mirrored_crop_brings_in_no_new_numbers(Seed seed) {
    Tensor x = drawn(seed);
    Tensor y = new RandomCrop(3, Border.REFLECT).apply(seed.generator(), x);
    for (int i = 0; i < 6; i++) assertThat(image(x, i)).containsAll(image(y, i));
  }

  @Test
  void mirroring_does_not_repeat_the_outermost_pixel() {
    // d c b | a b c d | c b a
    assertThat(List.of(-3, -2, -1, 0, 3, 4, 5, 6).stream().map(at -> Border.REFLECT.source(at, 4)))
        .containsExactly(3, 2, 1, 0, 3, 2, 1, 0);
  }

  @Test
  void the_eight_symmetries_of_a_square_occur_equally_often() {
    // All that keeps 1 2 / 3 4 a square: four turns, and their mirror images.
    var expected =
        Set.of(
            List.of(1., 2., 3., 4.),
            List.of(3., 1., 4., 2.),
            List.of(4., 3., 2., 1.),
            List.of(2., 4., 1., 3.),
            List.of(2., 1., 4., 3.),
            List.of(4., 2., 3., 1.),
            List.of(3., 4., 1., 2.),
            List.of(1., 3., 2., 4.));
    int n = 4000;
    double[] squares = new double[4 * n];
    Arrays.setAll(squares, p -> p % 4 + 1);
    Tensor x = Tensor.of(Shape.of(n, 2, 2, 1), squares);
    Tensor y = new SquareSymmetry().apply(new Seed(0).generator(), x);
    var counts =
        IntStream.range(0, n)
            .boxed()
            .collect(Collectors.groupingBy(i -> image(y, i), Collectors.counting()));
    assertThat(counts.keySet()).isEqualTo(expected);
    // Binomial with probability 1/8; five standard errors.
    double error = Math.sqrt(n / 8.0 * 7 / 8);
    assertThat(counts.values()).allMatch(count -> Math.abs(count - n / 8.0) < 5 * error);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void turns_and_shifts_in_turn_are_one_after_the_other(Seed seed) {
    var crop = new RandomCrop(2, Border.ZERO);
    var turn = new SquareSymmetry();
    Tensor x = Tensor.uniform(seed.generator(), 1, 2, 1, 5, 5, 3);
    var one = seed.generator();
    var other = seed.generator();
    Tensor together = new InTurn(List.of(turn, crop, turn, crop)).apply(one, x);
    Tensor steps = x;
    for (var step : List.of(turn, crop, turn, crop)) steps = step.apply(other, steps);
    assertThat(together.toDoubles()).containsExactly(steps.toDoubles());
  }

  @ParameterizedTest
  @EnumSource(Border.class)
  void every_shift_occurs(Border border) {
    Tensor x = Tensor.of(Shape.of(1, 3, 3, 1), 1., 2, 3, 4, 5, 6, 7, 8, 9);
    var random = new Seed(0).generator();
    var seen = new HashSet<List<Double>>();
    for (int t = 0; t < 300; t++) {
      seen.add(image(new RandomCrop(1, border).apply(random, x), 0));
    }
    assertThat(seen).hasSize(9);
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void the_number_type_stays(DType dtype) {
    Tensor x = drawn(new Seed(0)).to(dtype);
    assertThat(Augmentation.cropAndFlip().apply(new Seed(0).generator(), x).dtype())
        .isEqualTo(dtype);
  }

  @Test
  void none_changes_nothing_and_draws_nothing() {
    Tensor x = drawn(new Seed(0));
    var random = new Seed(1).generator();
    assertThat(Augmentation.none().apply(random, x).toDoubles()).containsExactly(x.toDoubles());
    assertThat(random.nextLong()).isEqualTo(new Seed(1).generator().nextLong());
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void steps_in_turn_are_one_after_the_other(Seed seed) {
    var crop = new RandomCrop(2, Border.ZERO);
    var flip = new HorizontalFlip(1);
    Tensor x = Tensor.uniform(seed.generator(), 1, 2, 1, 5, 4, 3);
    var one = seed.generator();
    var other = seed.generator();
    Tensor turn = new InTurn(List.of(crop, flip, crop)).apply(one, x);
    Tensor steps = crop.apply(other, flip.apply(other, crop.apply(other, x)));
    assertThat(turn.toDoubles()).containsExactly(steps.toDoubles());
  }

  @Test
  void bad_input_gets_one_clear_line() {
    var random = new Seed(0).generator();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HorizontalFlip(1.5))
        .withMessage("horizontal flip: probability 1.5 is not between 0 and 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RandomCrop(-1, Border.ZERO))
        .withMessage("random crop: pad is -1, below 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RandomCrop(4, Border.REFLECT).apply(random, drawn(new Seed(0))))
        .withMessage("random crop: an image of 5 x 4 pixels cannot be mirrored over 4; at most 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SquareSymmetry().apply(random, drawn(new Seed(0))))
        .withMessage(
            "square symmetry: images of 5 x 4 pixels are not square; turns would change their shape");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new HorizontalFlip(1).apply(random, Tensor.zeros(DType.FLOAT32, Shape.of(2, 9))))
        .withMessage("augmentation: x needs axes (n, h, w, c) but has shape (2, 9)");
  }

  private static List<Double> image(Tensor x, int i) {
    int size = x.shape().count() / x.shape().size(0);
    double[] all = x.toDoubles();
    return IntStream.range(i * size, (i + 1) * size).mapToObj(p -> all[p]).toList();
  }
}
