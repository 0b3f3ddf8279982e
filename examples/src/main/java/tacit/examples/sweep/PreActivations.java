// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.measures.intraclass.ActivationMoments;
import tacit.measures.intraclass.ActivationRecord;
import tacit.nn.Params;
import tacit.nn.Relu;
import tacit.nn.Trace;
import tacit.nn.train.Evaluator;
import tacit.nn.train.Samples;

/// What the ReLU layers of a network take, in inference mode: after batch normalization, dropout
/// off, inputs as they are. A feature map counts with its largest value. A batch at a time.
public final class PreActivations {
  private final Evaluator network;
  private final Samples samples;

  private PreActivations(Evaluator network, Samples samples) {
    this.network = network;
    this.samples = samples;
  }

  /// Of the samples, usually the training set without augmentation.
  public static PreActivations of(Evaluator network, Samples samples) {
    return new PreActivations(network, samples);
  }

  /// All of them, layer by layer.
  public ActivationRecord all() {
    List<List<double[]>> parts = new ArrayList<>();
    eachBatch((record, _) -> {
      for (int l = 0; l < record.layerCount(); l++) {
        if (parts.size() == l) parts.add(new ArrayList<>());
        parts.get(l).add(record.layer(l).toDoubles());
      }
    });
    return ActivationRecord.of(parts.stream().map(this::joined).toList());
  }

  private Tensor joined(List<double[]> parts) {
    double[] all = parts.stream().flatMapToDouble(Arrays::stream).toArray();
    return Tensor.of(Shape.of(samples.size(), all.length / samples.size()), all);
  }

  /// Mean and deviation of every neuron on every group, with no activation kept.
  ///
  /// @param groups the group of each sample
  public ActivationMoments moments(Indices groups, int groupCount) {
    List<ActivationMoments> sum = new ArrayList<>();
    eachBatch((record, index) -> {
      var own = Indices.of(IntStream.of(index).map(groups::get).toArray());
      var more = ActivationMoments.of(record, own, groupCount);
      if (sum.isEmpty()) sum.add(more);
      else sum.set(0, sum.getFirst().plus(more));
    });
    return sum.getFirst();
  }

  private void eachBatch(BiConsumer<ActivationRecord, int[]> take) {
    for (int from = 0; from < samples.size(); from += network.batchSize()) {
      int to = Math.min(samples.size(), from + network.batchSize());
      int[] index = IntStream.range(from, to).toArray();
      take.accept(batch(index), index);
    }
  }

  private ActivationRecord batch(int... index) {
    DType dtype = network.params().values().getFirst().dtype();
    return network
        .engine()
        .pool()
        .step(() -> record(samples.batch(dtype, index).inputs()), _ -> List.of());
  }

  private ActivationRecord record(Tensor inputs) {
    var on = network.engine().on();
    Params<Var> p = network.params().map(w -> Var.constant(w, on));
    var trace =
        Trace.of(network.network(), p, Var.constant(inputs, on), network.statistics()).steps();
    var layers =
        trace.stream()
            .filter(step -> step.layer() instanceof Relu)
            .map(step -> places(step.input().value()))
            .toList();
    if (layers.isEmpty()) {
      throw new IllegalArgumentException(
          "pre-activations: the network has no ReLU layer, so no hidden neuron to look at; give it"
              + " one");
    }
    return ActivationRecord.of(layers);
  }

  /// A sequence `(n, l, c)` as an image of one row.
  private static Tensor places(Tensor pre) {
    Shape s = pre.shape();
    return s.rank() == 3 ? pre.reshape(Shape.of(s.size(0), 1, s.size(1), s.size(2))) : pre;
  }
}
