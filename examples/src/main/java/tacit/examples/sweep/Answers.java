// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.measures.margin.OutputMargins;
import tacit.nn.Params;
import tacit.nn.Pass;
import tacit.nn.data.Examples;
import tacit.nn.loss.Targets;
import tacit.nn.train.Evaluator;

/// What a trained network answers, in inference mode, and what it would with other parameters.
final class Answers {
  private final TrainedModel model;
  private final Evaluator network;
  private final DType dtype;
  private final Examples told;
  private final Tensor inputs;
  private final Indices labels;

  Answers(TrainedModel model) {
    this.model = model;
    this.network = model.end();
    this.dtype = network.params().values().getFirst().dtype();
    this.told = model.lesson().train().told();
    this.inputs = told.inputs(dtype, IntStream.range(0, told.size()).toArray());
    this.labels = model.lesson().train().superclasses();
  }

  private Head head() {
    return model.model().network().head();
  }

  /// Outputs `(m, …)` of inputs `(m, …)` with these parameters.
  private Tensor outputs(Params<Tensor> params, Tensor x) {
    return network
        .engine()
        .pool()
        .step(
            () -> {
              var on = network.engine().on();
              Params<Var> p = params.map(w -> Var.constant(w, on));
              var pass = Pass.inference(network.statistics());
              return network.network().forward(p, Var.constant(x, on), pass).value();
            },
            List::of);
  }

  /// Probabilities `(m, c)` of the classes.
  Tensor probabilities(Tensor x) {
    double[] z = outputs(network.params(), x.to(dtype)).toDoubles();
    int n = x.shape().size(0), classes = model.lesson().classes();
    double[] p = new double[n * classes];
    for (int i = 0; i < n; i++) {
      double[] logits =
          head() == Head.LOGIT
              ? new double[] {0, z[i]}
              : Arrays.copyOfRange(z, i * classes, (i + 1) * classes);
      softmax(logits, p, i * classes);
    }
    return Tensor.of(Shape.of(n, classes), p);
  }

  private static void softmax(double[] logits, double[] p, int at) {
    double largest = Arrays.stream(logits).max().orElseThrow(), sum = 0;
    for (double z : logits) sum += Math.exp(z - largest);
    for (int j = 0; j < logits.length; j++) p[at + j] = Math.exp(logits[j] - largest) / sum;
  }

  /// Of the training set: above 0 where an example is classified as it is labeled.
  double[] margins() {
    Tensor answers = outputs(network.params(), inputs);
    if (head() == Head.SOFTMAX) return OutputMargins.of(answers, labels);
    int[] signs = IntStream.of(labels.toArray()).map(label -> 2 * label - 1).toArray();
    return OutputMargins.binary(answers.toDoubles(), signs);
  }

  /// The share of some training examples that other parameters classify as they are labeled.
  double accuracy(List<Tensor> params, int... index) {
    boolean all = index.length == told.size();
    double[] z = outputs(typed(params), all ? inputs : told.inputs(dtype, index)).toDoubles();
    int outputs = z.length / index.length, right = 0;
    for (int i = 0; i < index.length; i++) {
      int answer = outputs == 1 ? (z[i] > 0 ? 1 : 0) : largest(z, i * outputs, outputs);
      if (answer == labels.get(index[i])) right++;
    }
    return (double) right / index.length;
  }

  private static int largest(double[] z, int from, int count) {
    int best = 0;
    for (int j = 1; j < count; j++) if (z[from + j] > z[from + best]) best = j;
    return best;
  }

  /// The gradient of the mean loss of some training examples by other parameters.
  List<Tensor> gradient(List<Tensor> params, int... index) {
    return network.engine().pool().step(() -> slopes(params, index), slopes -> slopes);
  }

  private List<Tensor> slopes(List<Tensor> params, int... index) {
    var on = network.engine().on();
    Params<Var> p = typed(params).map(w -> Var.of(w, on));
    Var x = Var.constant(told.inputs(dtype, index), on);
    Var answers = network.network().forward(p, x, Pass.inference(network.statistics()));
    var targets = new Targets.Labels(told.labels(index));
    return head().loss().mean(answers, targets).gradValues(p.values());
  }

  private Params<Tensor> typed(List<Tensor> params) {
    return network.params().with(params.stream().map(w -> w.to(dtype)).toList());
  }

  /// A share of the training examples, each as likely; all of them in their order, if it is 1.
  int[] drawn(double share, RandomGenerator random) {
    return drawn((int) Math.rint(share * told.size()), random);
  }

  /// So many of them, or all.
  int[] drawn(int count, RandomGenerator random) {
    int[] deck = IntStream.range(0, told.size()).toArray();
    int taken = Math.clamp(count, 1, deck.length);
    for (int i = 0; taken < deck.length && i < taken; i++) {
      int j = random.nextInt(i, deck.length), kept = deck[i];
      deck[i] = deck[j];
      deck[j] = kept;
    }
    return Arrays.copyOf(deck, taken);
  }
}
