// SPDX-License-Identifier: Apache-2.0
package tacit.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.measures.redundancy.ChunkReadout;
import tacit.nn.Dense;
import tacit.nn.EffectiveWeights;
import tacit.nn.Network;
import tacit.nn.Params;
import tacit.nn.Serial;
import tacit.nn.Trace;
import tacit.nn.train.Evaluator;
import tacit.nn.train.Samples;

/// The last hidden representation of a network: what enters its last layer, which must be dense, in
/// inference mode and inputs as they are. Together with that layer, the readout, it gives the
/// network's outputs `A x + b`.
///
/// - Shapes: activations `(n, W)`, in FLOAT64 whatever the network's type
public final class LastHidden {
  private static final String NAME = "last hidden";

  private LastHidden() {}

  /// The activations of all samples.
  public static Tensor of(Evaluator network, Samples samples) {
    String last = lastPath(network.network());
    return each(network, samples, trace -> trace.at(last).input());
  }

  /// What the layer at a path, `"4"` or `"2.branch.0"`, makes of all samples; feature maps flatten.
  public static Tensor after(String path, Evaluator network, Samples samples) {
    return each(network, samples, trace -> trace.at(path).output());
  }

  /// The numbers by which the last layer multiplies, `A: (k, W)`, and `b: (k)`; zeros where it has
  /// no bias.
  public static ChunkReadout readout(Evaluator network) {
    String last = lastPath(network.network());
    var weights = EffectiveWeights.of(last(network.network()), network.params().at(last));
    return new ChunkReadout(weights.outFirst().to(DType.FLOAT64), weights.bias().to(DType.FLOAT64));
  }

  private static String lastPath(Network network) {
    last(network);
    return Integer.toString(((Serial) network.layer()).layers().size() - 1);
  }

  private static Dense last(Network network) {
    if (!(network.layer() instanceof Serial(var layers)) || layers.size() < 2) {
      throw new IllegalArgumentException(
          NAME + ": the network is a single layer, with nothing hidden; give one of two or more");
    }
    if (layers.getLast() instanceof Dense dense) return dense;
    throw new IllegalArgumentException(
        NAME
            + ": the last layer is %s, not dense, so its input is no representation to read out;"
                .formatted(layers.getLast())
            + " give a network that ends in a dense layer");
  }

  /// What to take of the passage of a batch.
  private interface Part {
    Var of(Trace trace);
  }

  private static Tensor each(Evaluator network, Samples samples, Part part) {
    List<Tensor> rows = new ArrayList<>();
    for (int from = 0; from < samples.size(); from += network.batchSize()) {
      int to = Math.min(samples.size(), from + network.batchSize());
      int[] index = IntStream.range(from, to).toArray();
      rows.add(network.engine().pool().step(() -> batch(network, samples, part, index), List::of));
    }
    return network.engine().on().concat(0, rows).to(DType.FLOAT64);
  }

  private static Tensor batch(Evaluator network, Samples samples, Part part, int... index) {
    var on = network.engine().on();
    DType dtype = network.params().values().getFirst().dtype();
    Params<Var> p = network.params().map(w -> Var.constant(w, on));
    var x = Var.constant(samples.batch(dtype, index).inputs(), on);
    Tensor taken = part.of(Trace.of(network.network(), p, x, network.statistics())).value();
    return taken.reshape(Shape.of(index.length, taken.shape().count() / index.length));
  }
}
