// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FashionHierarchyTest {
  @ParameterizedTest
  @EnumSource(FashionHierarchy.class)
  void every_class_has_a_superclass_and_every_superclass_two_classes_or_more(
      FashionHierarchy each) {
    var hierarchy = each.hierarchy();
    assertThat(hierarchy.superclassOf()).hasSize(10);
    for (int s = 0; s < hierarchy.superclassNames().size(); s++) {
      assertThat(members(each, s)).hasSizeGreaterThanOrEqualTo(2);
    }
    assertThat(FashionHierarchy.named(each.word())).isEqualTo(each);
  }

  // As the groupings are written down: labels 0 T-shirt, 1 Trouser, 2 Pullover, 3 Dress, 4 Coat,
  // 5 Sandal, 6 Shirt, 7 Sneaker, 8 Bag, 9 Ankle boot.
  @Test
  void superclasses_hold_the_classes_that_they_are_named_for() {
    assertThat(members(FashionHierarchy.SEMANTIC, 0)).containsExactly(0, 2, 4, 6);
    assertThat(members(FashionHierarchy.SEMANTIC, 1)).containsExactly(5, 7, 9);
    assertThat(members(FashionHierarchy.SEMANTIC, 2)).containsExactly(1, 3, 8);
    assertThat(members(FashionHierarchy.HALF, 0)).containsExactly(0, 1, 2, 3, 4);
    assertThat(members(FashionHierarchy.CROSSED, 0)).containsExactly(0, 1, 2, 5, 7);
    assertThat(members(FashionHierarchy.CROSSED, 1)).containsExactly(3, 4, 6, 8, 9);
    assertThat(members(FashionHierarchy.PAIRS, 0)).containsExactly(0, 5);
    assertThat(members(FashionHierarchy.PAIRS, 1)).containsExactly(2, 7);
    assertThat(members(FashionHierarchy.PAIRS, 2)).containsExactly(4, 9);
    assertThat(members(FashionHierarchy.PAIRS, 3)).containsExactly(6, 8);
    assertThat(members(FashionHierarchy.PAIRS, 4)).containsExactly(1, 3);
  }

  private static List<Integer> members(FashionHierarchy of, int superclass) {
    var superclassOf = of.hierarchy().superclassOf();
    return IntStream.range(0, 10).filter(k -> superclassOf.get(k) == superclass).boxed().toList();
  }

  @Test
  void a_word_that_is_none_is_answered_with_the_nearest() {
    assertThatThrownBy(() -> FashionHierarchy.named("crosed"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "unknown hierarchy of Fashion-MNIST 'crosed' (did you mean 'crossed'?); known are"
                + " semantic, half, crossed, pairs");
  }
}
