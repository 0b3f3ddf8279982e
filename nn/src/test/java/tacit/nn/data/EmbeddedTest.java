// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Shape;
import tacit.testing.Machine;
import tacit.testing.NeedsFashionMnist;

class EmbeddedTest {
  private final Split embedded = DataSets.embedded();

  @Test
  void every_class_has_600_training_and_100_test_images() {
    assertThat(embedded.train().classCounts()).hasSize(10).containsOnly(600);
    assertThat(embedded.test().classCounts()).hasSize(10).containsOnly(100);
    assertThat(embedded.train().inputShape()).isEqualTo(Shape.of(28, 28, 1));
    assertThat(embedded.test().provenance())
        .isEqualTo("1000 of the official test images of Fashion-MNIST, 100 a class");
  }

  @Test
  void no_test_image_is_a_training_image() {
    assertThat(images(embedded.test())).doesNotContainAnyElementsOf(images(embedded.train()));
  }

  @Test
  void mean_and_spread_are_close_to_those_of_the_full_set() {
    // Full training set: 0.2860 and 0.3530 (widely printed). The mean of an image has a spread of
    // 0.14 over images; five standard errors at 6,000 images.
    var by = Standardization.perChannel(embedded.train());
    double allowed = 5 * 0.14 / Math.sqrt(6000);
    assertThat(Math.abs(by.mean().getFirst() - 0.2860)).isLessThan(allowed);
    assertThat(Math.abs(by.std().getFirst() - 0.3530)).isLessThan(allowed);
  }

  @Test
  @NeedsFashionMnist
  void the_maker_draws_these_images_from_the_official_files() {
    Split drawn = EmbeddedMaker.draw(Machine.fashionMnist().orElseThrow());
    assertThat(drawn.train().labels()).isEqualTo(embedded.train().labels());
    assertThat(drawn.test().labels()).isEqualTo(embedded.test().labels());
    assertSame(drawn.train(), embedded.train());
    assertSame(drawn.test(), embedded.test());
  }

  private static void assertSame(ImageSet a, ImageSet b) {
    for (int i = 0; i < a.size(); i++) {
      assertThat(Arrays.equals(a.pixels().image(i), b.pixels().image(i))).isTrue();
    }
  }

  private static Set<String> images(ImageSet set) {
    return Arrays.stream(set.all())
        .mapToObj(i -> HexFormat.of().formatHex(set.pixels().image(i)))
        .collect(Collectors.toSet());
  }
}
