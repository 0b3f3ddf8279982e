// SPDX-License-Identifier: Apache-2.0
package tacit.measures.intraclass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class SubclassFloorTest {
  private static final LabelHierarchy UNEVEN = new LabelHierarchy(Indices.of(0, 1, 0, 1, 1), 2);

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_shuffle_leaves_classes_and_sizes_as_they_were(Seed seed) {
    Indices y = Eight.inTurn(33, 5);
    List<Indices> seen = new ArrayList<>();
    SubclassFloor.of(
        labels -> {
          seen.add(labels);
          return 0;
        },
        y,
        UNEVEN,
        4,
        seed.generator());
    assertThat(seen).hasSize(5).doesNotHaveDuplicates().startsWith(y);
    for (Indices labels : seen) {
      assertThat(UNEVEN.classes(labels)).isEqualTo(UNEVEN.classes(y));
      assertThat(sorted(labels)).containsExactly(sorted(y));
    }
  }

  private static int[] sorted(Indices labels) {
    int[] sorted = labels.toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  /// Neurons that know nothing of the labels are no better with them than with others.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_best_of_many_neurons_has_a_floor_above_zero(Seed seed) {
    var p = Eight.drawn(seed.generator(), 40, 20);
    Indices y = Eight.inTurn(40, 4);
    var floor =
        SubclassFloor.of(
            labels -> NeuronSubclassSelectivity.of(p, labels, Eight.HIERARCHY).value(1),
            y,
            Eight.HIERARCHY,
            20,
            seed.child("shuffles").generator());
    assertThat(floor.mean()).isPositive();
    assertThat(floor.largest()).isGreaterThanOrEqualTo(floor.mean());
    assertThat(floor.excess()).isEqualTo(floor.value() - floor.mean());
  }

  // Golden, by hand: the measure counts the samples that have their own label

  @Test
  void labels_that_a_measure_knows_are_above_every_shuffle() {
    Indices y = Eight.SUBCLASSES;
    var floor =
        SubclassFloor.of(
            labels -> {
              int same = 0;
              for (int i = 0; i < 8; i++) if (labels.get(i) == y.get(i)) same++;
              return same;
            },
            y,
            Eight.HIERARCHY,
            6000,
            new Seed(0).generator());
    assertThat(floor.value()).isEqualTo(8);
    // of 2 and 2 labels dealt to 4 samples, 0, 2 and 4 keep theirs with chance 1/6, 4/6 and 1/6:
    // mean 2 and variance 4/3 a class; five standard errors of 6000 draws of two classes
    assertThat(floor.mean()).isCloseTo(4, within(5 * Math.sqrt(8 / 3.0 / 6000)));
    assertThat(floor.above()).isFalse(); // every label kept, 1 time of 36
  }

  // Messages

  @Test
  void no_shuffles_and_labels_of_another_hierarchy_are_refused() {
    var random = new Seed(0).generator();
    assertThatThrownBy(() -> SubclassFloor.of(_ -> 0, Eight.SUBCLASSES, Eight.HIERARCHY, 0, random))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("subclass floor: 0 shuffles; give 1 or more");
    assertThatThrownBy(() -> SubclassFloor.of(_ -> 0, Indices.of(4), Eight.HIERARCHY, 1, random))
        .hasMessage("label hierarchy: label 4 of sample 0 with 4 groups; labels count from 0");
  }
}
