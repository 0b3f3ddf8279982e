// SPDX-License-Identifier: Apache-2.0
package tacit.measures.intraclass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tacit.autodiff.Indices;

class LabelHierarchyTest {
  // Laws

  @Test
  void a_subclass_is_of_its_class_and_not_its_own_sibling() {
    var uneven = new LabelHierarchy(Indices.of(1, 0, 1, 1), 2);
    assertThat(uneven.subclassCount()).isEqualTo(4);
    assertThat(uneven.subclassesOf(1)).isEqualTo(Indices.of(0, 2, 3));
    assertThat(uneven.siblings(2)).isEqualTo(Indices.of(0, 3));
    assertThat(uneven.siblings(1)).isEqualTo(Indices.of());
  }

  @Test
  void samples_have_the_class_of_their_subclass() {
    assertThat(Eight.HIERARCHY.classes(Eight.SUBCLASSES)).isEqualTo(Eight.CLASSES);
  }

  // Messages

  private static void refused(int classes, String message, int... parent) {
    assertThatThrownBy(() -> new LabelHierarchy(Indices.of(parent), classes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("label hierarchy: " + message);
  }

  @Test
  void parents_that_are_no_class_are_refused() {
    refused(2, "parent 2 of subclass 1 with 2 classes; classes count from 0", 0, 2);
    refused(2, "parent -1 of subclass 0 with 2 classes; classes count from 0", -1, 1);
  }

  @Test
  void classes_without_a_subclass_are_refused() {
    refused(2, "class 1 of 2 has no subclass; a class that is not divided has one", 0, 0);
    refused(0, "0 classes; give 1 or more");
  }

  @Test
  void samples_of_no_subclass_are_refused() {
    assertThatThrownBy(() -> Eight.HIERARCHY.classes(Indices.of(0, 4)))
        .hasMessage("label hierarchy: label 4 of sample 1 with 4 groups; labels count from 0");
  }
}
