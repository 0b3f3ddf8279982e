// SPDX-License-Identifier: Apache-2.0
package tacit.measures.intraclass;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import tacit.autodiff.Indices;

/// What a measure of subclasses comes to where subclasses mean nothing: its values after their
/// labels were dealt anew inside each class, so that classes and the sizes of subclasses stay.
///
/// ```text
/// excess = value − mean over the shuffles
/// ```
///
/// [NeuronSubclassSelectivity] takes the best of many neurons, so its floor is above 0 and rises
/// with their number; networks of different widths are compared by the excess.
///
/// ```java
/// SubclassFloor.of(y -> NeuronSubclassSelectivity.of(pre, y, h).value(1), y, h, 20, random);
/// ```
///
/// @param value of the labels as they are
/// @param mean of the shuffles
/// @param largest of the shuffles
public record SubclassFloor(double value, double mean, double largest, int shuffles) {
  private static final String NAME = "subclass floor";

  /// Of a measure of subclass labels, one a sample.
  public static SubclassFloor of(
      ToDoubleFunction<Indices> measure,
      Indices subclasses,
      LabelHierarchy hierarchy,
      int shuffles,
      RandomGenerator random) {
    Refusals.require(NAME, shuffles > 0, shuffles + " shuffles; give 1 or more");
    double value = measure.applyAsDouble(subclasses);
    List<Indices> classes = classes(subclasses, hierarchy);
    double sum = 0, largest = Double.NEGATIVE_INFINITY;
    for (int shuffle = 0; shuffle < shuffles; shuffle++) {
      double dealt = measure.applyAsDouble(dealt(subclasses, classes, random));
      sum += dealt;
      largest = Math.max(largest, dealt);
    }
    return new SubclassFloor(value, sum / shuffles, largest, shuffles);
  }

  /// The samples of each class.
  private static List<Indices> classes(Indices subclasses, LabelHierarchy hierarchy) {
    Indices labels = hierarchy.classes(subclasses);
    List<Indices> classes = new ArrayList<>();
    for (int c = 0; c < hierarchy.classCount(); c++) {
      classes.add(SegmentPairs.members(labels, Indices.of(c)));
    }
    return classes;
  }

  private static Indices dealt(Indices subclasses, List<Indices> classes, RandomGenerator random) {
    int[] dealt = subclasses.toArray();
    for (Indices members : classes) {
      int[] from = SegmentPairs.shuffled(members.toArray(), random);
      for (int j = 0; j < from.length; j++) dealt[members.get(j)] = subclasses.get(from[j]);
    }
    return Indices.of(dealt);
  }

  /// `value − mean`.
  public double excess() {
    return value - mean;
  }

  /// Whether the labels as they are beat every shuffle.
  public boolean above() {
    return value > largest;
  }
}
