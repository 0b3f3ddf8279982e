// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tacit.autodiff.Seed;
import tacit.examples.train.Plan;
import tacit.nn.optim.Adam;
import tacit.nn.optim.AdamW;
import tacit.nn.optim.GroupRmsProp;
import tacit.nn.optim.Layca;
import tacit.nn.optim.RmsProp;
import tacit.nn.optim.Sgd;
import tacit.nn.train.Recipe;

/// Mixin of `tacit train`: how fast and how long a network learns.
final class PlanOptions {
  private static final Set<String> LARGE_STEPS = Set.of("sgd", "group-rmsprop", "layca");

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "How often each image is seen (default: ${DEFAULT-VALUE}).")
  private int epochs = Plan.standard().epochs();

  @Option(
      names = "--batch-size",
      paramLabel = "N",
      description = "Images a step (default: ${DEFAULT-VALUE}).")
  private int batchSize = Plan.standard().batchSize();

  @Option(
      names = "--optimizer",
      paramLabel = "NAME",
      description =
          "sgd, adam, adamw, rmsprop, group-rmsprop, which has one step size for all weights, or"
              + " layca, which turns each weight matrix by one angle and leaves biases alone"
              + " (default: ${DEFAULT-VALUE}).")
  private String optimizer = "adam";

  @Option(
      names = "--learning-rate",
      paramLabel = "LR",
      description =
          "Highest learning rate, for layca the tangent of the angle (default: 0.05 for sgd,"
              + " group-rmsprop and layca, 0.002 for the others).")
  private @Nullable Double learningRate;

  @Option(
      names = "--momentum",
      paramLabel = "M",
      description = "For sgd and rmsprop (default: 0.9 for sgd, 0 for rmsprop).")
  private @Nullable Double momentum;

  @Option(names = "--nesterov", description = "Nesterov's look-ahead, for sgd.")
  private boolean nesterov;

  @Option(
      names = "--weight-decay",
      paramLabel = "D",
      description = "Share of each weight that its gradient gets (default: ${DEFAULT-VALUE}).")
  private double weightDecay;

  @Option(
      names = "--schedule",
      paramLabel = "NAME",
      description =
          "How the learning rate falls: cosine, constant, or step, to a tenth at half and at three"
              + " quarters of the epochs (default: ${DEFAULT-VALUE}).")
  private String schedule = "cosine";

  @Option(
      names = "--warm-up",
      paramLabel = "EPOCHS",
      description = "How long the learning rate rises (default: ${DEFAULT-VALUE}).")
  private double warmUp;

  /// The recipe for so many training images; what it says of loss and augmentation comes later.
  Recipe recipe(int examples, LossOptions loss, Seed seed) {
    if (epochs < 1) throw new UserError("--epochs is " + epochs + ": expected 1 or more");
    if (batchSize < 1) throw new UserError("--batch-size is " + batchSize + ": expected 1 or more");
    if (!(warmUp >= 0 && warmUp <= epochs)) {
      throw new UserError("--warm-up is %s: expected 0 to %d epochs".formatted(warmUp, epochs));
    }
    var rule = Choice.of("--optimizer", optimizer, rules());
    fitsOptimizer("--momentum", momentum != null, "sgd", "rmsprop");
    fitsOptimizer("--nesterov", nesterov, "sgd");
    fitsOptimizer("--weight-decay", weightDecay != 0, "sgd", "adam", "adamw", "rmsprop");
    var decay = Choice.of("--schedule", schedule, decays());
    double rate =
        given(learningRate)
            .orElse(LARGE_STEPS.contains(optimizer) ? 0.05 : Plan.standard().learningRate());
    if (rate < 0) {
      throw new UserError("--learning-rate is " + rate + ": expected a number of 0 or more");
    }
    return new Plan(epochs, batchSize, rate, decay, warmUp)
        .recipe(examples, rule, loss.loss(), seed);
  }

  /// An option that the optimizer would not heed is refused.
  private void fitsOptimizer(String option, boolean given, String... optimizers) {
    if (!given || List.of(optimizers).contains(optimizer)) return;
    throw new UserError(
        "%s goes with --optimizer %s, not %s"
            .formatted(option, String.join(" or ", optimizers), optimizer));
  }

  private SequencedMap<String, Plan.Rule> rules() {
    var rules = new LinkedHashMap<String, Plan.Rule>();
    double m = given(momentum).orElse(0.9), none = given(momentum).orElse(0);
    rules.put("sgd", rate -> new Sgd(rate, m, nesterov, weightDecay));
    rules.put("adam", rate -> new Adam(rate, 0.9, 0.999, 1e-8, weightDecay));
    rules.put("adamw", rate -> new AdamW(rate, 0.9, 0.999, 1e-8, weightDecay));
    rules.put("rmsprop", rate -> new RmsProp(rate, 0.99, 1e-8, none, weightDecay));
    rules.put("group-rmsprop", rate -> new GroupRmsProp(rate, 0.99, 1e-6));
    rules.put("layca", Layca::new);
    return rules;
  }

  private static SequencedMap<String, Plan.Decay> decays() {
    var decays = new LinkedHashMap<String, Plan.Decay>();
    decays.put("cosine", Plan.Decay.COSINE);
    decays.put("constant", Plan.Decay.CONSTANT);
    decays.put("step", Plan.Decay.STEP);
    return decays;
  }

  private static OptionalDouble given(@Nullable Double value) {
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
