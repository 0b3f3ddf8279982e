// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.check.Cases;

class ImageSetTest {
  /// `n` images (2, 3, 2) of random levels; label of image `i` is `i mod 3`.
  static ImageSet drawn(Seed seed, int n) {
    var random = seed.generator();
    var images =
        IntStream.range(0, n)
            .mapToObj(_ -> {
              byte[] levels = new byte[12];
              random.nextBytes(levels);
              return levels;
            })
            .toList();
    int[] labels = IntStream.range(0, n).map(i -> i % 3).toArray();
    var pixels = Pixels.of(Shape.of(2, 3, 2), images);
    return new ImageSet("drawn", "made up", pixels, Indices.of(labels), List.of("a", "b", "c"));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void an_image_is_its_levels_divided_by_255(Seed seed) {
    var set = drawn(seed, 5);
    var x = set.inputs(DType.FLOAT64, 3, 1);
    assertThat(x.shape()).isEqualTo(Shape.of(2, 2, 3, 2));
    for (int p = 0; p < 12; p++) {
      int y = p / 6, at = p / 2 % 3, c = p % 2;
      assertThat(x.get(0, y, at, c)).isEqualTo(set.pixels().level(3, y, at, c) / 255.0);
      assertThat(x.get(1, y, at, c)).isEqualTo(set.pixels().level(1, y, at, c) / 255.0);
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void single_precision_images_are_the_double_precision_ones_rounded(Seed seed) {
    var set = drawn(seed, 7);
    assertThat(set.images().dtype()).isEqualTo(DType.FLOAT32);
    assertThat(set.images().toFloats())
        .containsExactly(set.inputs(DType.FLOAT64, set.all()).toFloats());
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_subset_has_the_images_and_labels_of_its_positions(Seed seed) {
    var set = drawn(seed, 9);
    var part = set.subset(8, 2, 2);
    assertThat(part.images().toFloats()).containsExactly(set.images(8, 2, 2).toFloats());
    assertThat(part.labels()).isEqualTo(Indices.of(2, 2, 2)).isEqualTo(set.labels(8, 2, 2));
    assertThat(part.provenance()).isEqualTo("3 of: made up");
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void stratified_draws_have_equally_many_of_each_class_and_no_image_twice(Seed seed) {
    var set = drawn(seed, 60);
    int[] drawn = Draws.stratified(set, seed.generator(), 7);
    assertThat(drawn).isSorted().doesNotHaveDuplicates().hasSize(21);
    assertThat(set.subset(drawn).classCounts()).containsExactly(7, 7, 7);
    assertThat(Draws.stratified(set, seed.generator(), 7)).containsExactly(drawn);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_parts_of_a_split_are_disjoint_and_together_everything(Seed seed) {
    var set = drawn(seed, 20);
    var split = set.split(seed.generator(), 6);
    assertThat(split.train().size()).isEqualTo(6);
    assertThat(split.test().size()).isEqualTo(14);
    int[] together = new int[3];
    Arrays.setAll(together, k -> split.train().classCounts()[k] + split.test().classCounts()[k]);
    assertThat(together).containsExactly(set.classCounts());
  }

  @Test
  void every_subset_of_a_size_is_equally_likely() {
    var random = new Seed(0).generator();
    int[] count = new int[4];
    int draws = 6000;
    for (int t = 0; t < draws; t++) {
      for (int i : Draws.of(random, new int[] {0, 1, 2, 3}, 2, "test")) count[i]++;
    }
    // Each count is binomial with p = 1/2; five standard errors.
    double allowed = 5 * Math.sqrt(draws * 0.25);
    for (int each : count) assertThat(Math.abs(each - draws / 2.0)).isLessThan(allowed);
  }

  @Test
  void rows_are_flattened_images() {
    var set = drawn(new Seed(0), 4);
    assertThat(set.rows(1, 3).shape()).isEqualTo(Shape.of(2, 12));
    assertThat(set.rows(1, 3).toFloats()).containsExactly(set.images(1, 3).toFloats());
  }

  @Test
  void grouping_replaces_labels_by_their_superclasses() {
    var by = new Hierarchy("two", List.of("x", "y"), List.of(1, 0, 1));
    var set = drawn(new Seed(0), 4).grouped(by);
    assertThat(set.labels()).isEqualTo(Indices.of(1, 0, 1, 1));
    assertThat(set.classNames()).containsExactly("x", "y");
    assertThat(set.provenance()).isEqualTo("classes grouped by two: made up");
    assertThat(ImageSet.grouping(set.provenance())).isEqualTo("classes grouped by two");
    assertThat(ImageSet.grouping("made up")).isEqualTo("classes as they are");
    var split = new Split(drawn(new Seed(0), 4), drawn(new Seed(1), 3)).grouped(by);
    assertThat(split.train().labels()).isEqualTo(set.labels());
    assertThat(split.test().classNames()).isEqualTo(by.superclassNames());
  }

  @Test
  void the_images_given_can_be_changed_later_without_harm() {
    byte[] levels = {1};
    var pixels = Pixels.of(Shape.of(1, 1, 1), List.of(levels));
    levels[0] = 2;
    pixels.image(0)[0] = 3;
    assertThat(pixels.level(0, 0, 0, 0)).isEqualTo(1);
  }

  @Test
  void bad_input_gets_one_clear_line() {
    var set = drawn(new Seed(0), 9);
    refuses(
        () -> new ImageSet("s", "", set.pixels(), Indices.of(0), List.of("a")),
        "image set s: 9 images but 1 labels");
    refuses(
        () -> new ImageSet("s", "", set.pixels(), set.labels(), List.of("a", "b")),
        "image set s, labels: index 2 at position 2 is not in [0, 2)");
    refuses(() -> set.images(0, 9), "images: index 9 at position 1 is not in [0, 9)");
    refuses(
        () -> set.stratified(new Seed(0).generator(), 4),
        "stratified: class 'a' of drawn: 4 images asked for, there are 3");
    refuses(
        () -> set.split(new Seed(0).generator(), 10),
        "split of drawn: 10 images asked for, there are 9");
    refuses(
        () -> Pixels.of(Shape.of(2, 2, 1), List.of(new byte[3])),
        "pixels: an image (h, w, c) = (2, 2, 1) has 4 levels, got 3");
    refuses(
        () -> new Hierarchy("h", List.of("x"), List.of(0, 1)),
        "hierarchy h: class 1 has superclass 1, expected 0 to 0");
  }

  private static void refuses(Runnable bad, String message) {
    assertThatIllegalArgumentException().isThrownBy(bad::run).withMessage(message);
  }
}
