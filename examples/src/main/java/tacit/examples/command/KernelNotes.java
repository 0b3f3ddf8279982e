// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tacit.nn.Affine;
import tacit.nn.Branching;
import tacit.nn.Layer;
import tacit.nn.Parameterization;
import tacit.nn.Serial;

/// What somebody should know of a kernel that was asked for: a convention that was taken, examples
/// that make it singular.
final class KernelNotes {
  private KernelNotes() {}

  static List<String> of(Serial network, ExampleFile first, Optional<ExampleFile> second) {
    var notes = new ArrayList<String>();
    if (standard(network)) {
      notes.add(
          "under the standard parameterization the tangent kernel scales with width: ntk' = N nngp"
              + " + weight_variance ntk + [bias], where N is the fan-in");
    }
    zeros(first).ifPresent(notes::add);
    second.flatMap(KernelNotes::zeros).ifPresent(notes::add);
    if (second.isEmpty()) equal(first).ifPresent(notes::add);
    return notes;
  }

  private static boolean standard(Layer layer) {
    return switch (layer) {
      case Serial(var layers) -> layers.stream().anyMatch(KernelNotes::standard);
      case Branching b -> b.paths().paths().stream().anyMatch(path -> standard(path.layers()));
      case Affine affine -> affine.weights().parameterization() == Parameterization.STANDARD;
      default -> false;
    };
  }

  private static Optional<String> zeros(ExampleFile examples) {
    double[] x = examples.values().toDoubles();
    int each = x.length / examples.size();
    for (int i = 0; i < examples.size(); i++) {
      boolean zero = true;
      for (int d = 0; d < each; d++) zero &= x[i * each + d] == 0;
      if (zero) {
        return Optional.of(
            "%s: example %d is all zeros, its first covariances are those of the bias alone"
                .formatted(examples.file(), i));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> equal(ExampleFile examples) {
    return EqualExamples.of(examples.values())
        .map(pair ->
            "%s: examples %d and %d are equal, so without dropout the kernel is singular"
                .formatted(examples.file(), pair.first(), pair.second()));
  }
}
