// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.intraclass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.examples.measure.Finding;
import tacit.examples.measure.RepFile;
import tacit.measures.intraclass.LabelHierarchy;

/// The subclasses that a file's `sublabels` name, below the classes of its `labels`.
record Hidden(Groups groups, LabelHierarchy hierarchy) {
  /// Refused where a subclass is in two classes.
  static Hidden of(RepFile rep) {
    var classes = Groups.classes(rep);
    var groups = Groups.subclasses(rep);
    int[] first = new int[groups.count()];
    Arrays.fill(first, -1);
    int[] parent = new int[groups.count()];
    for (int i = 0; i < groups.of().size(); i++) {
      int sub = groups.of().get(i), c = classes.of().get(i);
      if (first[sub] < 0) {
        first[sub] = i;
        parent[sub] = c;
      } else if (parent[sub] != c) {
        throw new IllegalArgumentException(
            "sublabels: subclass %d lies in class %d at (%d) and in class %d at (%d); a subclass belongs to one class"
                .formatted(sub, parent[sub], first[sub], c, i));
      }
    }
    return new Hidden(groups, new LabelHierarchy(Indices.of(parent), classes.count()));
  }

  Indices subclasses() {
    return groups.of();
  }

  /// Which subclasses are alone in their class, and which have few samples.
  List<String> warnings() {
    var warnings = new ArrayList<String>();
    int[] alone =
        IntStream.range(0, groups.count()).filter(i -> hierarchy.siblings(i).size() == 0).toArray();
    if (alone.length > 0) {
      warnings.add(
          "sublabels: skipped, as alone in its class: subclass %s".formatted(Groups.listed(alone)));
    }
    warnings.addAll(groups.warnings());
    return warnings;
  }

  /// The finding with a row of numbers of each subclass that is not skipped, and which those are.
  static Finding table(Finding finding, String measure, double[]... rows) {
    int[] measured = IntStream.range(0, rows.length).filter(i -> rows[i].length > 0).toArray();
    double[][] full = Arrays.stream(measured).mapToObj(i -> rows[i]).toArray(double[][]::new);
    return finding
        .array(measure + "_table", Tensor.matrix(full))
        .array(measure + "_subclasses", Indices.of(measured));
  }
}
