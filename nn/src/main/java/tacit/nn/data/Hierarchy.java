// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.util.List;
import tacit.autodiff.Indices;

/// Classes gathered in superclasses: training sees the superclass, a measure may ask for the class
/// that was hidden from it.
///
/// @param name what the grouping is called
/// @param superclassNames one name a superclass
/// @param superclassOf the superclass of each class
public record Hierarchy(String name, List<String> superclassNames, List<Integer> superclassOf) {
  public Hierarchy {
    superclassNames = List.copyOf(superclassNames);
    superclassOf = List.copyOf(superclassOf);
    for (int k = 0; k < superclassOf.size(); k++) {
      if (superclassOf.get(k) < 0 || superclassOf.get(k) >= superclassNames.size()) {
        throw new IllegalArgumentException(
            "hierarchy %s: class %d has superclass %d, expected 0 to %d"
                .formatted(name, k, superclassOf.get(k), superclassNames.size() - 1));
      }
    }
  }

  /// The 20 superclasses of CIFAR-100, five classes each.
  public static Hierarchy cifar100() {
    return CifarClasses.SUPERCLASSES;
  }

  /// The superclass of each label.
  public Indices superclasses(Indices labels) {
    labels.checkBelow("hierarchy " + name, superclassOf.size());
    int[] gathered = labels.toArray();
    for (int i = 0; i < gathered.length; i++) gathered[i] = superclassOf.get(gathered[i]);
    return Indices.of(gathered);
  }
}
