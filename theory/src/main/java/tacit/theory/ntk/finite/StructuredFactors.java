// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.finite;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.nn.*;
import tacit.nn.Trace.Step;

/// The inputs and cotangents of every layer that has weights, for a whole batch at once.
///
/// Where an example's output depends on that example alone, one sweep from the sum `Σᵢ fₒ(xᵢ)` ends
/// in the cotangents `∂fₒ(xᵢ)/∂y` of a layer's outputs `y` for all examples side by side: `k`
/// sweeps serve `n` examples.
record StructuredFactors(FiniteNetwork net, OutputLayout layout) implements Factors {
  private static final int COPIES = 3;

  @Override
  public List<Factor> of(Tensor x) {
    var steps = new Steps();
    Var y = net.heard(steps).at(x);
    List<Step> weighted = steps.all().stream().filter(this::weighted).toList();
    List<Var> outputs = weighted.stream().map(Step::output).toList();
    List<Tensor> cotangents = cotangents(y, outputs);
    List<Factor> factors = new ArrayList<>();
    for (int l = 0; l < weighted.size(); l++) {
      factors.addAll(factors(weighted.get(l), cotangents.get(l)));
    }
    return factors;
  }

  /// What every layer took and gave.
  private static final class Steps implements Pass.Listener {
    private final List<Step> steps = new ArrayList<>();

    List<Step> all() {
      return steps;
    }

    @Override
    public void layer(String path, Layer layer, Var input, Var output) {
      steps.add(new Step(path, layer, input, output));
    }

    @Override
    public void state(String path, Tensor value) {}

    @Override
    public boolean wantsLayers() {
      return true;
    }
  }

  /// For each layer `(n, out…, P, m)`.
  private List<Tensor> cotangents(Var y, List<Var> layers) {
    int n = y.shape().size(0), k = net.outputs();
    List<List<Tensor>> parts = new ArrayList<>();
    for (Var _ : layers) parts.add(new ArrayList<>());
    for (int o = 0; o < k; o++) {
      List<Tensor> bars = y.reshape(n, k).slice(1, o, o + 1).sum().gradValues(layers);
      for (int l = 0; l < bars.size(); l++) {
        Shape s = bars.get(l).shape();
        Shape flat = Shape.of(n, 1, s.slice(1, s.rank() - 1).count(), s.size(-1));
        parts.get(l).add(bars.get(l).reshape(flat));
      }
    }
    List<Tensor> all = new ArrayList<>();
    for (List<Tensor> each : parts) {
      Shape s = each.getFirst().shape();
      Shape shape = Shape.of(n).concat(layout.output()).concat(s.slice(2, 4));
      all.add(net.on().concat(1, each).reshape(shape));
    }
    return all;
  }

  /// Whether a layer has weights of its own; those of the layers inside it come with their steps.
  private boolean weighted(Step step) {
    return switch (step.layer()) {
      case Affine _, BatchNorm _ -> true;
      case Activation _,
          Branching _,
          Dropout _,
          Flatten _,
          GlobalAveragePool _,
          Identity _,
          LayerNorm _,
          Pool _,
          Serial _ ->
          false;
    };
  }

  private List<Factor> factors(Step step, Tensor cotangents) {
    var layer = new LayerFactors(net.on(), layout, step, cotangents);
    return switch (step.layer()) {
      case Dense dense -> List.of(layer.dense(dense));
      case Conv conv -> layer.convolution(conv);
      case BatchNorm norm -> {
        if (net.pass().training()) throw mixes(step);
        yield layer.normalization(norm, net.pass().state().at(step.path()));
      }
      default -> List.of();
    };
  }

  private static IllegalArgumentException mixes(Step step) {
    return new IllegalArgumentException(
        "empirical kernel: layer '%s' (batch_norm) mixes the examples of a batch in training, and STRUCTURED needs outputs of one example each; take JACOBIAN, or inference with running statistics"
            .formatted(step.path()));
  }

  /// Measured on one example of zeros.
  @Override
  public long bytesPerExample() {
    var steps = new Steps();
    Shape one = Shape.of(1).concat(net.network().example());
    net.heard(steps).at(Tensor.zeros(DType.FLOAT64, one));
    long numbers = 0;
    for (Step step : steps.all()) {
      numbers += step.output().shape().count();
      if (weighted(step)) numbers += COPIES * LayerFactors.numbers(step, net.outputs());
    }
    return Double.BYTES * numbers;
  }

  @Override
  public long bytesPerPair() {
    var steps = new Steps();
    Shape one = Shape.of(1).concat(net.network().example());
    net.heard(steps).at(Tensor.zeros(DType.FLOAT64, one));
    long pairs = 1;
    for (Step step : steps.all()) {
      pairs = Math.max(pairs, LayerFactors.pairs(step, net.outputs()));
    }
    return COPIES * Double.BYTES * pairs * layout.rest().count();
  }
}
