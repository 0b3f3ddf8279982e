// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.io.BadFile;
import tacit.autodiff.io.Npy;
import tacit.autodiff.io.NpzWriter;
import tacit.nn.Network;
import tacit.nn.Params;
import tacit.nn.Pass;
import tacit.nn.arch.ArchFile;
import tacit.nn.locality.GradientChange;
import tacit.nn.locality.PatchPair;
import tacit.nn.loss.Targets;

/// `tacit gradient-change`: whether one patch of an image turns the gradient by another in a
/// trained network, and the gradient of that by the weights.
@Command(
    name = "gradient-change",
    description = {
      "How little a network's gradient by the pixels of one patch turns when another patch is exchanged with the next image's: mean |cosine| over the images, 1 if it never turns.",
      "In FLOAT64, with layers as in training, unless --inference is given: dropout drops, batch_norm uses the statistics of the given images."
    },
    mixinStandardHelpOptions = true)
public final class ChangeMeasure implements Callable<Integer> {
  @Option(
      names = "--arch",
      paramLabel = "ARCH.json",
      required = true,
      description = "The network, for example examples/arch/is-same-class.json.")
  private Path arch = Path.of("");

  @Option(
      names = "--weights",
      paramLabel = "W.safetensors",
      required = true,
      description = "Its numbers, under the names that 'tacit train' gives them.")
  private Path weights = Path.of("");

  @Option(
      names = "--x",
      paramLabel = "X.npy",
      required = true,
      description = "Images, (n, height, width, channels).")
  private Path x = Path.of("");

  @Option(
      names = "--labels",
      paramLabel = "Y.npy",
      description = "Class of each image, (n); needed where there is more than one output.")
  private @Nullable Path labels;

  @Option(names = "--inference", description = "No dropout, and running statistics.")
  private boolean inference;

  @Option(
      names = "--by",
      paramLabel = "WAY",
      description =
          "How gradients by weights are computed: double-backward or finite-difference (default:"
              + " ${DEFAULT-VALUE}).")
  private String way = "double-backward";

  @Option(
      names = "--out",
      paramLabel = "G.npz",
      description =
          "File for cosines (n), and gradient.NAME of the mean by each weight, NAME as in W.")
  private @Nullable Path out;

  @Mixin private PatchOptions patches;
  @Mixin private Compute compute;
  @Mixin private Output output;

  @Override
  public Integer call() {
    boolean byDifferences = Choice.of("--by", way, ways());
    var examples = ExampleFile.read(x);
    var net = examples.network(arch, ArchFile.read(arch));
    var seed = new Seed(compute.seed());
    var pair = patches.pairs().draw(seed.child("patches").generator(), examples.example());
    var network = probed(net, examples, seed);
    if (out != null) OutputFile.of(out);
    var change = network.change(examples.values(), pair);
    if (out != null) write(out, change, network.gradients(change, byDifferences));
    output.print(answer(pair, change), farewell(pair, change));
    return 0;
  }

  private static SequencedMap<String, Boolean> ways() {
    var ways = new LinkedHashMap<String, Boolean>();
    ways.put("double-backward", false);
    ways.put("finite-difference", true);
    return ways;
  }

  private ProbedNetwork probed(Network network, ExampleFile examples, Seed seed) {
    if (network.parameterCount() == 0) {
      throw new UserError(arch + ": layers: there are no weights; add a dense or conv layer");
    }
    var numbers = WeightsFile.read(weights, network);
    var on = compute.engine().on();
    var pass =
        inference
            ? Pass.inference(numbers.statistics())
            : Pass.training(seed.child("dropout"), numbers.statistics(), Pass.Listener.none());
    return new ProbedNetwork(
        network, numbers.params().map(w -> Var.of(w, on)), pass, targets(network, examples));
  }

  private Targets targets(Network network, ExampleFile examples) {
    int outputs = network.output().count();
    if (labels == null) {
      if (outputs == 1) return Targets.labels(new int[examples.size()]);
      throw new UserError(
          "%s: %d outputs for each image; say with --labels which one counts"
              .formatted(arch, outputs));
    }
    Indices classes = Npy.read(labels).indices();
    if (classes.size() != examples.size()) {
      throw BadFile.of(
          labels.toString(),
          "shape",
          "(%d) but %s has %d images; give one class for each"
              .formatted(classes.size(), x, examples.size()));
    }
    return new Targets.Labels(classes);
  }

  private static void write(Path file, GradientChange change, Params<Tensor> gradients) {
    NpzWriter writer = NpzWriter.of().with("cosines", change.cosines().cosines());
    for (String name : gradients.names()) {
      writer = writer.with("gradient." + name, gradients.get(name));
    }
    writer.write(file);
  }

  private SequencedMap<String, Object> answer(PatchPair pair, GradientChange change) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("gradient_change", change.value());
    answer.put("dead_examples", change.cosines().dead());
    answer.put("cosines", change.cosines().cosines().toDoubles());
    answer.put("probed", pair.probed().toString());
    answer.put("perturbed", pair.perturbed().toString());
    if (out != null) answer.put("file", out.toString());
    answer.put("provenance", compute.provenance(output.typed(), compute.engine()));
    return answer;
  }

  private String farewell(PatchPair pair, GradientChange change) {
    double[] cosines = change.cosines().cosines().toDoubles();
    String wrote = out == null ? "" : "%nWrote %s with cosines and gradients.".formatted(out);
    return String.format(
        Locale.ROOT,
        "Gradient change %.4f over %d images, from %.4f to %.4f: gradient by %s, while %s is"
            + " exchanged; %d without a gradient.%s",
        change.value(),
        cosines.length,
        Arrays.stream(cosines).min().orElse(0),
        Arrays.stream(cosines).max().orElse(0),
        pair.probed(),
        pair.perturbed(),
        change.cosines().dead(),
        wrote);
  }
}
