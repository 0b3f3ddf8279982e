// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.intraclass;

import java.util.function.ToDoubleFunction;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.examples.measure.Arguments;
import tacit.examples.measure.Parameter;
import tacit.examples.measure.Value;
import tacit.measures.intraclass.SubclassFloor;

/// The value of a measure of subclasses, beside what it comes to by chance if that is asked for.
final class Floor {
  private Floor() {}

  /// One number, or with `shuffles` four.
  static Value of(double value, Hidden hidden, Arguments with, ToDoubleFunction<Indices> measure) {
    int shuffles = Choices.count(Choices.SHUFFLES, with);
    if (shuffles == 0) return Value.of(value);
    var random = new Seed(with.get(Parameter.SEED)).child("shuffles").generator();
    var floor =
        SubclassFloor.of(measure, hidden.subclasses(), hidden.hierarchy(), shuffles, random);
    return Value.named()
        .with("measured", floor.value())
        .with("floor", floor.mean())
        .with("largest_of_floor", floor.largest())
        .with("excess", floor.excess());
  }
}
