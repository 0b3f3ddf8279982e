// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.kernel.DeviceException;
import tacit.examples.train.EpochRow;
import tacit.examples.train.HiddenClasses;
import tacit.examples.train.ModelFolder;
import tacit.examples.train.Representations;
import tacit.examples.train.TrainingRecord;
import tacit.examples.train.TrainingRun;
import tacit.nn.Network;
import tacit.nn.arch.ArchFile;

/// `tacit train`: any network of an ARCH.json file learns from any data set.
@Command(
    name = "train",
    description = "Train a network and write its weights and representations.",
    mixinStandardHelpOptions = true)
public final class Train implements Callable<Integer> {
  @Option(
      names = "--arch",
      paramLabel = "ARCH.json",
      required = true,
      description = "The network, for example examples/arch/cnn.json.")
  private Path arch = Path.of("");

  @Mixin private DataOptions data;
  @Mixin private PlanOptions plan;
  @Mixin private LossOptions loss;
  @Mixin private ChangeOptions change;
  @Mixin private ModelOptions model;
  @Mixin private Compute compute;
  @Mixin private Output output;

  @Override
  public Integer call() {
    var description = ArchFile.read(arch);
    var seed = new Seed(compute.seed());
    var hierarchy = data.hierarchy();
    var classes = data.split(compute.seed());
    var split = hierarchy.map(classes::grouped).orElse(classes);
    var network = ExampleFile.network(arch, description, split.train().inputShape());
    outputsAreClasses(network, split.train().classes());
    var recipe =
        change.added(plan.recipe(split.train().size(), loss, seed).with(loss.augmentation()));
    recipe.checkGradientChange(network.example(), split.train().size());
    var before = model.before();
    var kept = model.kept(classes, seed);
    var run = new TrainingRun(compute.engine(), network, recipe, split);
    var folder = new ModelFolder(OutputFolder.of(model.out()).folder());
    if (model.resume()) folder.checkGrouping(split.train());
    TrainingRecord record;
    try (var interruption = Interruption.watch(output, () -> wayOn(folder))) {
      try (var watch =
          new TrainWatch(
              run, folder, model.resume(), output.screen(), this::record, interruption)) {
        var end = watch.run();
        record = record(run, end.rows(), end.reason().name().toLowerCase(Locale.ROOT));
        folder.write(network, end.progress());
        var made = Representations.of(run, end.progress(), before);
        var file =
            hierarchy
                .map(by -> new HiddenClasses(by, kept).of(made, run, seed))
                .orElseGet(
                    () -> made.of(kept.standardized(run.standardization()), run.engine().on()));
        model
            .others(classes, seed)
            .map(images -> hierarchy.map(images::grouped).orElse(images))
            .map(images -> images.standardized(run.standardization()))
            .map(images -> made.withTest(file, images, run.engine().on()))
            .orElse(file)
            .write(folder.representations());
        folder.write(record);
      } catch (Interruption.Interrupted _) {
        // Said here: once the watch over interruptions ends, the JVM may be gone before it is said.
        return output.error(wayOn(folder));
      } catch (DeviceException e) {
        throw failed(e, folder);
      }
    }
    output.print(record, farewell(record, folder));
    return 0;
  }

  /// What to say of a training that Ctrl-C has ended.
  static String wayOn(ModelFolder folder) {
    return folder.hasCheckpoint()
        ? "interrupted; go on with the same command and --resume"
        : "interrupted before the first epoch's end; nothing is kept, start again";
  }

  /// The way on of a training whose device failed.
  private static UserError failed(DeviceException e, ModelFolder folder) {
    String way =
        folder.hasCheckpoint()
            ? "; the epochs before are kept, go on with the same command and --resume,"
                + " on another --device if need be"
            : "; no epoch had ended, so nothing is kept";
    return new UserError(e.getMessage() + way, e);
  }

  private void outputsAreClasses(Network network, int classes) {
    var outputs = network.output();
    if (outputs.equals(Shape.of(1)) && classes == 2) {
      loss.singleOutput(arch);
    } else if (outputs.rank() != 1 || outputs.size(0) != classes) {
      throw new UserError(
          "%s: the network's output is %s, but the data has %d classes; end with a dense layer of %d units"
              .formatted(arch, outputs, classes, classes));
    }
  }

  private TrainingRecord record(TrainingRun run, List<EpochRow> rows, String ended) {
    return TrainingRecord.of(compute.provenance(output.typed(), run.engine()), run, rows, ended);
  }

  private static String farewell(TrainingRecord record, ModelFolder folder) {
    var last = record.epochs().getLast();
    return String.format(
        Locale.ROOT,
        "Right on %.2f %% of the test images, after %s in %s.%nWrote %s, with"
            + " weights.safetensors, arch.json, rep.npz and training.json.",
        100 * last.testAccuracy(),
        last.epoch() == 1 ? "1 epoch" : last.epoch() + " epochs",
        Durations.words(record.epochs().stream().mapToDouble(EpochRow::seconds).sum()),
        folder.folder());
  }
}
