// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.nn.Dense;
import tacit.nn.Network;
import tacit.nn.Parameterization;
import tacit.nn.Params;
import tacit.nn.Relu;
import tacit.nn.Serial;
import tacit.nn.Weights;
import tacit.nn.loss.SoftmaxCrossEntropy;
import tacit.nn.optim.Sgd;
import tacit.nn.train.BatchNormMode;
import tacit.nn.train.Engine;
import tacit.nn.train.GradientStep;
import tacit.nn.train.Progress;
import tacit.nn.train.Recipe;
import tacit.nn.train.Samples;
import tacit.nn.train.Stop;
import tacit.nn.train.reduction.DataReduction;
import tacit.nn.train.reduction.Draw;
import tacit.nn.train.reduction.ReductionSchedule;
import tacit.nn.train.reduction.Unseparated;

/// A reduction that keeps all examples, `k = N`, is stochastic gradient descent that draws each
/// batch anew from all of them: choosing changes nothing, and the step is `η N/N = η`.
///
/// - Measured: the weights after some steps of [DataReduction]
/// - Claimed: those after as many steps written out, with the same draws
///
/// So whatever a reduction does to a network comes of leaving examples out.
@Claim(
    id = "derived-reduction-to-all",
    statement =
        "Training on the k examples of smallest margin, chosen again and again, is with k = N"
            + " stochastic gradient descent on batches drawn anew from all examples, bit for bit.",
    assumption = "k = N, the same seed, momentum and treatment of batch normalization.",
    source = "Tacit; kept examples stand in the order of their positions",
    status = Status.DERIVED)
public record ReductionToAll() implements Theorem {
  private static final int N = 12, BATCH = 5, STEPS = 7;
  private static final Weights LAW =
      new Weights(Parameterization.STANDARD, 2, OptionalDouble.empty());

  @Override
  public List<Check> checks() {
    Seed seed = new Seed(9);
    return List.of(
        Check.inside(sides(N, seed)).with("k", N).with("N", N),
        Check.outside(sides(N - 1, seed)).with("k", N - 1).with("N", N));
  }

  static Sides sides(int k, Seed seed) {
    Network network =
        new Network(Serial.of(Dense.of(6, LAW), new Relu(), Dense.of(3, LAW)), Shape.of(4));
    var recipe =
        Recipe.of(new SoftmaxCrossEntropy(), Sgd.of(0.1, 0.5), BATCH, Stop.after(0), seed)
            .with(DType.FLOAT64);
    Params<Tensor> start = network.init(seed.child("start"));
    Progress from = new Progress(0, start, Params.empty(), recipe.optimizer().start(start), 0);
    Samples data = points(seed.child("points"));
    var reduced =
        DataReduction.of(new ReductionSchedule.FixedCount(k), ReductionToAll::margins)
            .every(2)
            .with(Unseparated.WARN)
            .run(Engine.of(ScalarKernels::new), network, recipe, data, from, STEPS);
    return Sides.equal(
        numbers(reduced.end()),
        numbers(descent(network, recipe, data, from)),
        0,
        "the same operations on the same numbers");
  }

  private static Samples points(Seed seed) {
    Tensor x = Tensor.gaussian(seed.generator(), N, 4);
    return Samples.of(x, Indices.of(IntStream.range(0, N).map(i -> i % 3).toArray()));
  }

  /// `f_y − max_{j ≠ y} f_j`.
  private static double[] margins(Tensor logits, Indices labels) {
    return IntStream.range(0, labels.size())
        .mapToDouble(i -> logits.get(i, labels.get(i)) - others(logits, i, labels.get(i)))
        .toArray();
  }

  private static double others(Tensor logits, int i, int label) {
    return IntStream.range(0, logits.shape().size(1))
        .filter(j -> j != label)
        .mapToDouble(j -> logits.get(i, j))
        .max()
        .orElseThrow();
  }

  private static Progress descent(Network network, Recipe recipe, Samples data, Progress from) {
    var engine = Engine.of(ScalarKernels::new);
    var step = new GradientStep(engine, network, recipe, BatchNormMode.INFERENCE);
    Seed draws = recipe.seed().child("reduction");
    int[] all = IntStream.range(0, N).toArray();
    Progress now = from;
    for (int s = 0; s < STEPS; s++) {
      int[] drawn = Draw.without(all, BATCH, draws.child("batch").child(s).generator());
      var made = step.take(now, data.batch(DType.FLOAT64, drawn), draws);
      now = new Progress(0, made.params(), made.statistics(), made.optimizer(), 0);
    }
    return now;
  }

  private static Tensor numbers(Progress at) {
    DoubleStream all =
        at.params().values().stream().flatMapToDouble(w -> Arrays.stream(w.toDoubles()));
    return Tensor.vector(all.toArray());
  }
}
