// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.measures.boundary.AllLayerMargin;
import tacit.measures.boundary.BoundaryDistance;
import tacit.measures.example.Aum;
import tacit.measures.example.El2n;
import tacit.measures.example.ForgettingEvents;
import tacit.measures.example.MarginTable;
import tacit.measures.margin.OutputMargins;
import tacit.nn.Params;

/// A training until the mean cross-entropy is below 0.01 in which every epoch's answers to the
/// training set are kept, in inference mode. Forgetting is judged by these, once an epoch.
final class Watched {
  static final int EARLY = 20; // epochs before EL2N is taken

  private final Lesson lesson;
  private final List<Tensor> logits = new ArrayList<>();
  private final Trained end;

  Watched(Setup setup, Lesson lesson, Seed root) {
    this.lesson = lesson;
    var network = Perceptron.of(lesson.inputs().shape().size(1), setup.width(), 1);
    var teaching = new Teaching(network, setup);
    end =
        teaching.untilSmallLoss(
            lesson, network.init(root.child("start")), root.child("training"), this::keep);
  }

  private void keep(Trained now) {
    logits.add(now.network().outputs(lesson.train()));
  }

  /// Output margins of every example after every epoch.
  MarginTable margins() {
    return MarginTable.of(
        logits.stream().map(f -> OutputMargins.of(f, lesson.labels())).toArray(double[][]::new));
  }

  /// A score of every example, in their order.
  record Scored(Score score, Tensor all) {
    double[] values() {
      return all.toDoubles();
    }
  }

  /// All six.
  List<Scored> scores() {
    var margins = margins();
    Tensor early = logits.get(Math.min(EARLY, logits.size()) - 1);
    Kernels on = end.network().engine().on();
    Tensor x = lesson.inputs().to(DType.FLOAT64);
    var layers = layers(on);
    var distance = BoundaryDistance.of(input -> through(layers, input), x, lesson.labels(), on);
    return List.of(
        scored(Score.MARGIN, margins.epoch(margins.epochs() - 1)),
        scored(Score.AUM, Aum.of(margins)),
        scored(Score.FORGETTING, forgotten(margins)),
        scored(Score.EL2N, El2n.of(early, lesson.labels())),
        scored(Score.INPUT, distance.distances()),
        scored(Score.ALL_LAYERS, AllLayerMargin.of(layers, x, lesson.labels(), on)));
  }

  private static Scored scored(Score score, double... values) {
    return new Scored(score, Tensor.vector(values));
  }

  private static double[] forgotten(MarginTable margins) {
    return ForgettingEvents.of(margins).stream().mapToDouble(ForgettingEvents::count).toArray();
  }

  private static Var through(List<UnaryOperator<Var>> layers, Var x) {
    Var h = x;
    for (var layer : layers) h = layer.apply(h);
    return h;
  }

  /// The layers of a [Perceptron], each with its rectifier, in FLOAT64.
  private List<UnaryOperator<Var>> layers(Kernels on) {
    Params<Tensor> params = end.network().params();
    var layers = new ArrayList<UnaryOperator<Var>>();
    for (int k = 0; k < params.size(); k++) {
      Var w = Var.constant(params.values().get(k).to(DType.FLOAT64), on);
      boolean last = k == params.size() - 1;
      layers.add(h -> last ? h.matmul(w) : h.matmul(w).relu());
    }
    return layers;
  }
}
