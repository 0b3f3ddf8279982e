// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tacit.nn.NearWord;

/// Superclasses of Fashion-MNIST's ten classes. Those of a class look alike or do not, which is
/// what decides whether a network has to tell them apart to learn the superclasses.
public enum FashionHierarchy {
  /// By use, as people would group them: tops, footwear and the rest.
  SEMANTIC(List.of("tops", "footwear", "other"), 0, 2, 0, 2, 0, 1, 0, 1, 2, 1),
  /// Classes 0 to 4 and 5 to 9.
  HALF(List.of("first half", "second half"), 0, 0, 0, 0, 0, 1, 1, 1, 1, 1),
  /// Look-alikes in different superclasses and unlike things together: shirts apart from T-shirts,
  /// coats from pullovers, ankle boots from sneakers.
  CROSSED(List.of("first", "second"), 0, 0, 0, 1, 1, 0, 1, 0, 1, 1),
  /// Five superclasses of two things that do not look alike.
  PAIRS(
      List.of(
          "T-shirt and sandal",
          "pullover and sneaker",
          "coat and ankle boot",
          "shirt and bag",
          "trouser and dress"),
      0,
      4,
      1,
      4,
      2,
      0,
      3,
      1,
      3,
      2);

  @SuppressWarnings("ImmutableEnumChecker") // of List.of
  private final List<String> superclassNames;

  @SuppressWarnings("ImmutableEnumChecker") // of List.of
  private final List<Integer> superclassOf;

  FashionHierarchy(List<String> superclassNames, Integer... superclassOf) {
    this.superclassNames = superclassNames;
    this.superclassOf = List.of(superclassOf);
  }

  /// As users type it: `crossed`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(FashionHierarchy::word).toList();
  }

  public static FashionHierarchy named(String word) {
    return Arrays.stream(values())
        .filter(each -> each.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "unknown hierarchy of Fashion-MNIST '%s'%s; known are %s"
                    .formatted(word, NearWord.hint(word, words()), String.join(", ", words()))));
  }

  public Hierarchy hierarchy() {
    return new Hierarchy(word(), superclassNames, superclassOf);
  }
}
