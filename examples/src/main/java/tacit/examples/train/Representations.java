// SPDX-License-Identifier: Apache-2.0
package tacit.examples.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.io.NpzWriter;
import tacit.autodiff.kernel.Kernels;
import tacit.nn.Activation;
import tacit.nn.Affine;
import tacit.nn.EffectiveWeights;
import tacit.nn.Layer;
import tacit.nn.Network;
import tacit.nn.Params;
import tacit.nn.Pass;
import tacit.nn.Serial;
import tacit.nn.data.Examples;
import tacit.nn.homogeneous.BatchNormFold;
import tacit.nn.train.Progress;

/// What a network makes of images, layer by layer, in a file that `tacit measure` reads: `labels`,
/// `layer_0 …` for the activations in order, `logits`, weights and biases, and what the last layer
/// saw if that is not the last of the activations.
///
/// Batch normalization is folded into the weights before it ([BatchNormFold]) where the layers are
/// a chain: weights that are normalized have no scale of their own. So it is in those that training
/// began from, `start_0 …`.
///
/// @param start what training began from
/// @param before whether layers are taken before their activation function, else after it
public record Representations(
    Network network,
    Params<Tensor> params,
    Params<Tensor> statistics,
    Params<Tensor> start,
    boolean before) {
  private static final int AT_ONCE = 100;

  /// Of what a training has come to.
  public static Representations of(TrainingRun run, Progress end, boolean before) {
    return new Representations(
        run.network(), end.params(), end.statistics(), run.start().params(), before);
  }

  /// The arrays of all examples.
  public NpzWriter of(Examples examples, Kernels on) {
    int[] all = IntStream.range(0, examples.size()).toArray();
    var parts = new ArrayList<Captured>();
    for (int from = 0; from < all.length; from += AT_ONCE) {
      int to = Math.min(all.length, from + AT_ONCE);
      parts.add(captured(examples, on, IntStream.range(from, to).toArray()));
    }
    Indices labels = examples.labels(all);
    NpzWriter file = NpzWriter.of().with("labels", labels);
    for (int l = 0; l < parts.getFirst().layers().size(); l++) {
      int layer = l;
      var rows = parts.stream().map(part -> part.layers().get(layer)).toList();
      file = file.with("layer_" + l, on.concat(0, rows));
    }
    file = file.with("logits", on.concat(0, parts.stream().map(Captured::logits).toList()));
    if (parts.stream().anyMatch(Captured::hasMoreBeforeReadout)) {
      var inputs = parts.stream().flatMap(part -> part.readoutInput().stream()).toList();
      file = file.with("readout_input", on.concat(0, inputs));
    }
    return weights(file, parts.getFirst().affine());
  }

  /// The file with what the last layer sees of other examples than those of training,
  /// `test_activations`, and their labels, `test_labels`; as it is if that is no matrix.
  public NpzWriter withTest(NpzWriter file, Examples test, Kernels on) {
    var seen = new ArrayList<Tensor>();
    for (int from = 0; from < test.size(); from += AT_ONCE) {
      int[] some = IntStream.range(from, Math.min(test.size(), from + AT_ONCE)).toArray();
      seen.addAll(captured(test, on, some).readoutInput());
    }
    if (seen.isEmpty()) return file;
    Indices labels = test.labels(IntStream.range(0, test.size()).toArray());
    return file.with("test_activations", on.concat(0, seen)).with("test_labels", labels);
  }

  /// The softmax of the logits of inputs `(m, …)`, `(m, c)`; one logit `f` is `(−f/2, f/2)`.
  Tensor probabilities(Tensor inputs, Kernels on) {
    var p = params.map(w -> Var.constant(w, on));
    int m = inputs.shape().size(0);
    var parts = new ArrayList<Tensor>();
    for (int from = 0; from < m; from += AT_ONCE) {
      int[] some = IntStream.range(from, Math.min(m, from + AT_ONCE)).toArray();
      var x = Var.constant(on.gather(inputs, 0, Indices.of(some)), on);
      Tensor y = network.forward(p, x, Pass.inference(statistics)).value();
      var logits = Var.constant(y.to(DType.FLOAT64), on); // 1 − p has few digits in FLOAT32
      boolean one = y.shape().size(1) == 1;
      var both = one ? logits.times(-0.5).concat(1, logits.times(0.5)) : logits;
      parts.add(both.softmax().value());
    }
    return on.concat(0, parts);
  }

  /// What a pass handed out.
  ///
  /// @param readoutInput `(n, d)`, what the last layer of weights saw; none if it is no matrix
  private record Captured(
      List<Tensor> layers, List<Located> affine, List<Tensor> readoutInput, Tensor logits) {

    /// Whether the readout saw other numbers than the last layer has.
    boolean hasMoreBeforeReadout() {
      if (readoutInput.isEmpty() || layers.isEmpty()) return !readoutInput.isEmpty();
      double[] seen = readoutInput.getFirst().toDoubles();
      return !Arrays.equals(seen, layers.getLast().toDoubles());
    }
  }

  /// A layer of weights and its place.
  private record Located(String path, Affine layer) {}

  private Captured captured(Examples examples, Kernels on, int... index) {
    var layers = new ArrayList<Tensor>();
    var affine = new ArrayList<Located>();
    var seen = new ArrayList<Tensor>();
    var listener =
        new Pass.Listener() {
          @Override
          public void layer(String path, Layer layer, Var input, Var output) {
            if (layer instanceof Activation) layers.add((before ? input : output).value());
            if (layer instanceof Affine weights) {
              affine.add(new Located(path, weights));
              seen.clear();
              if (input.shape().rank() == 2) seen.add(input.value());
            }
          }

          @Override
          public void state(String path, Tensor value) {}

          @Override
          public boolean wantsLayers() {
            return true;
          }
        };
    var x = Var.constant(examples.inputs(params.values().getFirst().dtype(), index), on);
    var p = params.map(w -> Var.constant(w, on));
    var y = network.forward(p, x, Pass.inference(statistics, listener));
    return new Captured(layers, affine, seen, y.value());
  }

  private NpzWriter weights(NpzWriter file, List<Located> affine) {
    var effective = effective(params, statistics, affine);
    var before = effective(start, network.initialState(), affine);
    for (int k = 0; k < effective.size(); k++) {
      file =
          file.with("weight_" + k, effective.get(k).outFirst())
              .with("bias_" + k, effective.get(k).bias())
              .with("start_" + k, before.get(k).outFirst());
    }
    if (effective.isEmpty() || !effective.getLast().isMatrix()) return file;
    return file.with("readout_weight", effective.getLast().outFirst())
        .with("readout_bias", effective.getLast().bias());
  }

  private List<EffectiveWeights> effective(
      Params<Tensor> params, Params<Tensor> statistics, List<Located> affine) {
    return folded(params, statistics, affine).orElseGet(() -> effective(params, affine));
  }

  private static List<EffectiveWeights> effective(Params<Tensor> params, List<Located> affine) {
    return affine.stream()
        .map(each -> EffectiveWeights.of(each.layer(), params.at(each.path())))
        .toList();
  }

  /// Of the network without batch normalization; none if it has none, or not at once after weights
  /// in a chain of layers.
  private Optional<List<EffectiveWeights>> folded(
      Params<Tensor> params, Params<Tensor> statistics, List<Located> affine) {
    if (statistics.size() == 0 || !(network.layer() instanceof Serial)) return Optional.empty();
    try {
      var folded = BatchNormFold.of(network, params, statistics);
      var layers = ((Serial) folded.network().layer()).layers();
      var found = new ArrayList<Located>();
      for (int i = 0; i < layers.size(); i++) {
        if (layers.get(i) instanceof Affine weights) found.add(new Located("" + i, weights));
      }
      boolean whole = found.size() == affine.size() && folded.network().initialState().size() == 0;
      return whole ? Optional.of(effective(folded.params(), found)) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty(); // Somewhere it does not follow weights: these stay as they are.
    }
  }
}
