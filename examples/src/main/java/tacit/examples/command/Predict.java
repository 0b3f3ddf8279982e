// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tacit.autodiff.io.NpzWriter;
import tacit.nn.Affine;
import tacit.nn.Serial;
import tacit.nn.arch.ArchFile;
import tacit.theory.ntk.KernelNetwork;
import tacit.theory.ntk.inference.InfiniteEnsemble;
import tacit.theory.ntk.inference.InfiniteEnsemble.Mode;
import tacit.theory.ntk.inference.Moments;
import tacit.theory.ntk.inference.SingularKernel;

/// `tacit predict`: what all infinitely wide networks of a description predict after training by
/// gradient flow, in closed form.
@Command(
    name = "predict",
    description = {
      "Mean and covariance of the outputs of infinitely wide networks, trained by gradient flow on half the mean over all entries of (f - Y)^2, in closed form.",
      "Inputs are used as given. The last layer must be dense or conv. Dropout is in training, within the training and within the test examples."
    },
    mixinStandardHelpOptions = true)
public final class Predict implements Callable<Integer> {
  @Option(
      names = "--arch",
      paramLabel = "ARCH.json",
      required = true,
      description = "The network, for example examples/arch/fcn.json.")
  private Path arch = Path.of("");

  @Option(
      names = "--x-train",
      paramLabel = "X.npy",
      required = true,
      description = "Examples (n, d), (n, length, channels) or (n, height, width, channels).")
  private Path xTrain = Path.of("");

  @Option(
      names = "--y-train",
      paramLabel = "Y.npy",
      required = true,
      description = "Their targets (n, k), or (n) for one output.")
  private Path yTrain = Path.of("");

  @Option(
      names = "--x-test",
      paramLabel = "X.npy",
      required = true,
      description = "Examples to predict, (n_test, ...).")
  private Path xTest = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "P.npz",
      required = true,
      description =
          "File for the keys mean (n_test, k), covariance (n_test, n_test) of one output, and"
              + " train_mean (n, k), float64.")
  private Path out = Path.of("");

  @Mixin private PredictOptions how;
  @Mixin private Compute compute;
  @Mixin private Output output;

  @Override
  public Integer call() {
    how.check();
    var description = ArchFile.read(arch);
    requireAffineEnd(description);
    var train = ExampleFile.read(xTrain);
    var targets = TargetFile.read(yTrain, train);
    var test = ExampleFile.read(xTest).like(train);
    var device = KernelDevice.of(compute);
    var network = network(description, train, device);
    var target = OutputFile.of(out);
    var notes = KernelNotes.of(description, test, Optional.of(train));
    device.note().ifPresent(notes::add);
    try (var interruption = Interruption.watch(output, () -> Interruption.NOTHING)) {
      try {
        var ensemble =
            ensemble(kernels(network, train, test, device, interruption), train, targets);
        var moments = moments(ensemble);
        // Only now: an input that the work refuses is told in one line.
        notes.forEach(note -> output.progress().println("note: " + note));
        NpzWriter.of()
            .with("mean", moments.mean())
            .with("covariance", moments.covariance())
            .with("train_mean", ensemble.trainMean(how.time()))
            .write(target.file());
        output.print(answer(moments, train, device, notes), farewell(moments, train));
        return 0;
      } catch (Interruption.Interrupted _) {
        // Said here: once the watch over interruptions ends, the JVM may be gone before it is said.
        return output.error(Interruption.NOTHING);
      }
    }
  }

  private void requireAffineEnd(Serial description) {
    int last = description.layers().size() - 1;
    if (description.layers().get(last) instanceof Affine) return;
    throw new UserError(
        "%s: layers[%d]: %s: the last layer must be dense or conv; add a dense layer after it"
            .formatted(arch, last, description.layers().get(last).name()));
  }

  private KernelNetwork network(Serial description, ExampleFile examples, KernelDevice device) {
    try {
      var network = KernelNetwork.of(description);
      device.requireFits(network, examples.example());
      return network;
    } catch (IllegalArgumentException e) {
      throw new UserError(arch + ": " + e.getMessage(), e);
    }
  }

  private PredictKernels kernels(
      KernelNetwork network,
      ExampleFile train,
      ExampleFile test,
      KernelDevice device,
      Interruption interruption) {
    long pairs = PredictKernels.pairs(train.size(), test.size());
    var work = new Progress.Work("predict", Progress.Unit.of("pairs"), pairs, 0);
    var options = device.options(compute).withNtk(how.mode() == Mode.NTK);
    try (var progress = output.screen().show(work)) {
      return PredictKernels.of(
          network,
          train.values(),
          test.values(),
          options,
          (done, _) -> {
            interruption.check();
            progress.at(done, "");
          });
    }
  }

  private InfiniteEnsemble ensemble(PredictKernels kernels, ExampleFile train, TargetFile targets) {
    if (how.inverts()) {
      var alike = kernels.alike(train, how.mode());
      if (alike.isPresent()) throw singular(alike.get());
    }
    return kernels.ensemble(targets.values(), how);
  }

  private Moments moments(InfiniteEnsemble ensemble) {
    try {
      return ensemble.test(how.time());
    } catch (SingularKernel e) {
      throw singular(e.why());
    }
  }

  private UserError singular(String why) {
    return new UserError(
        xTrain
            + ": the training kernel is singular: "
            + why
            + "; add --diag-reg 1e-6, or ask for a finite --time");
  }

  private SequencedMap<String, Object> answer(
      Moments moments, ExampleFile train, KernelDevice device, List<String> notes) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("file", out.toString());
    answer.put("keys", List.of("mean", "covariance", "train_mean"));
    answer.put("train_examples", train.size());
    answer.put("test_examples", moments.mean().shape().size(0));
    answer.put("outputs", moments.mean().shape().size(1));
    answer.put("kernel", how.mode().name().toLowerCase(Locale.ROOT));
    answer.put("time", how.timeText());
    answer.put("precision", device.precision());
    answer.put("notes", notes);
    answer.put("provenance", compute.provenanceOfPart(output.typed(), "kernels"));
    return answer;
  }

  private String farewell(Moments moments, ExampleFile train) {
    return "Predicted %d examples after %s steps on %d (%s).%nWrote %s with mean %s, covariance %s and train_mean (%d, %d)."
        .formatted(
            moments.mean().shape().size(0),
            how.timeText(),
            train.size(),
            how.mode().name().toLowerCase(Locale.ROOT),
            out,
            moments.mean().shape(),
            moments.covariance().shape(),
            train.size(),
            moments.mean().shape().size(1));
  }
}
