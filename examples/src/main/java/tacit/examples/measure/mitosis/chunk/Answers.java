// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.mitosis.chunk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.examples.measure.Features;
import tacit.examples.measure.Readout;
import tacit.examples.measure.RepFile;
import tacit.measures.redundancy.ChunkReadout;
import tacit.measures.redundancy.LabeledActivations;

/// What the readout of a file sees, the right answers, and the readout.
///
/// A readout of one output has labels 0 and 1 in the file, which stand for −1 and 1.
record Answers(
    ChunkReadout readout,
    LabeledActivations samples,
    Optional<LabeledActivations> test,
    List<String> warnings) {
  private static final String TEST = "test_activations", TEST_LABELS = "test_labels";

  static Answers of(RepFile rep, Kernels on) {
    var seen = Features.of(rep, on);
    var readout = readout(rep, seen.readout());
    var labels = labels(rep, "labels", rep.labels(), readout.classes());
    return new Answers(
        readout,
        new LabeledActivations(seen.values(), labels),
        test(rep, seen.readout(), readout, on),
        seen.warnings());
  }

  /// Of the two halves of one output, the second twice is that output.
  private static ChunkReadout readout(RepFile rep, Readout read) {
    Tensor weight = read.weight(), bias = read.bias();
    if (rep.arrays().get("readout_weight").shape().size(0) > 1) {
      return new ChunkReadout(weight, bias);
    }
    int d = read.inputs();
    double[] both = weight.toDoubles();
    double[] one = Arrays.stream(both, d, 2 * d).map(w -> 2 * w).toArray();
    return new ChunkReadout(Tensor.of(Shape.of(1, d), one), Tensor.vector(2 * bias.get(1)));
  }

  private static Indices labels(RepFile rep, String name, Indices labels, int outputs) {
    int classes = Math.max(2, outputs);
    for (int i = 0; i < labels.size(); i++) {
      if (labels.get(i) < classes) continue;
      throw rep.bad(
          name,
          "is %d at (%d), but readout_weight is of classes 0 to %d"
              .formatted(labels.get(i), i, classes - 1));
    }
    if (outputs > 1) return labels;
    return Indices.of(Arrays.stream(labels.toArray()).map(k -> 2 * k - 1).toArray());
  }

  private static Optional<LabeledActivations> test(
      RepFile rep, Readout read, ChunkReadout readout, Kernels on) {
    var arrays = rep.arrays();
    if (!arrays.has(TEST) && !arrays.has(TEST_LABELS)) return Optional.empty();
    if (!arrays.has(TEST) || !arrays.has(TEST_LABELS)) {
      String there = arrays.has(TEST) ? TEST : TEST_LABELS;
      String missing = arrays.has(TEST) ? TEST_LABELS : TEST;
      throw rep.bad(there, "stands without %s; give both".formatted(missing));
    }
    Tensor x = rep.real(TEST, "(n, d) or (n, h, w, c)", 2, 4).to(DType.FLOAT64);
    Indices labels = rep.wholes(TEST_LABELS, "classes", "label a sample");
    if (labels.size() != x.shape().size(0)) {
      throw rep.bad(
          TEST,
          "shape %s has %d rows, but there are %d test_labels; give a row a sample"
              .formatted(x.shape(), x.shape().size(0), labels.size()));
    }
    return Optional.of(
        new LabeledActivations(
            Features.fitted(TEST, x, read, on),
            labels(rep, TEST_LABELS, labels, readout.classes())));
  }
}
