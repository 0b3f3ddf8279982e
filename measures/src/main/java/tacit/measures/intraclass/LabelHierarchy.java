// SPDX-License-Identifier: Apache-2.0
package tacit.measures.intraclass;

import java.util.stream.IntStream;
import tacit.autodiff.Indices;

/// Subclasses and the class `s(i)` of each. The classes are what a network is trained on; the
/// subclasses are known to the measures alone.
///
/// @param parent `s(i)` of every subclass `i`
/// @source Carbonnelle 2022 (thesis), chapter 2
public record LabelHierarchy(Indices parent, int classCount) {
  private static final String NAME = "label hierarchy";

  public LabelHierarchy {
    boolean[] seen = new boolean[Math.max(0, classCount)];
    for (int i = 0; i < parent.size(); i++) {
      int of = parent.get(i);
      Refusals.require(
          NAME,
          of >= 0 && of < classCount,
          "parent %d of subclass %d with %d classes; classes count from 0"
              .formatted(of, i, classCount));
      seen[of] = true;
    }
    Refusals.require(NAME, classCount > 0, classCount + " classes; give 1 or more");
    for (int c = 0; c < classCount; c++) {
      Refusals.require(
          NAME,
          seen[c],
          "class %d of %d has no subclass; a class that is not divided has one"
              .formatted(c, classCount));
    }
  }

  public int subclassCount() {
    return parent.size();
  }

  /// The subclasses of a class, ascending.
  public Indices subclassesOf(int c) {
    return Indices.of(IntStream.range(0, parent.size()).filter(i -> parent.get(i) == c).toArray());
  }

  /// The other subclasses of the class of `i`; none where `i` is alone.
  public Indices siblings(int i) {
    int[] others =
        IntStream.range(0, parent.size())
            .filter(j -> j != i && parent.get(j) == parent.get(i))
            .toArray();
    return Indices.of(others);
  }

  /// The class of each sample, from its subclass.
  public Indices classes(Indices subclasses) {
    Refusals.labels(NAME, subclasses, subclasses.size(), parent.size());
    int[] classes = subclasses.toArray();
    for (int i = 0; i < classes.length; i++) classes[i] = parent.get(classes[i]);
    return Indices.of(classes);
  }
}
