// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep;

import tacit.autodiff.Indices;
import tacit.measures.intraclass.LabelHierarchy;
import tacit.nn.data.HiddenLabels;
import tacit.nn.train.Samples;

/// Examples to learn superclasses from, and others to be tested on; the classes inside are known to
/// measures alone.
public record Lesson(HiddenLabels train, HiddenLabels test) {
  /// What training sees.
  public Samples toldTrain() {
    return Samples.of(train.told());
  }

  public Samples toldTest() {
    return Samples.of(test.told());
  }

  /// Superclasses, which are the classes that the network tells apart.
  public int classes() {
    return train.told().classes();
  }

  /// The classes as subclasses of the superclasses, as measures take it.
  public LabelHierarchy hierarchy() {
    int[] parent = train.hierarchy().superclassOf().stream().mapToInt(s -> s).toArray();
    return new LabelHierarchy(Indices.of(parent), classes());
  }
}
