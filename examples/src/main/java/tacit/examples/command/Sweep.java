// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tacit.examples.Provenance;
import tacit.examples.figure.Reproduction;
import tacit.examples.figure.RunFailed;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.study.Estimate;
import tacit.examples.study.GridFile;
import tacit.examples.study.GridTask;
import tacit.examples.study.Study;
import tacit.examples.study.StudyDocument;
import tacit.examples.study.StudyFigure;
import tacit.examples.study.StudyResult;
import tacit.examples.sweep.score.Models;
import tacit.examples.sweep.score.Scores;
import tacit.examples.sweep.score.Scoring;

/// `tacit sweep`: every model of a grid trained and measured, and every measure scored by how well
/// it foretells the test accuracy. What is finished when it is interrupted is not computed again.
@Command(
    name = "sweep",
    description = "Train every network of a grid and score what foretells its test accuracy.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nA grid file, examples/grids/clusters.json:%n",
    footer = {
      "{",
      "  \"title\": \"Does dropping inputs make a network find hidden groups?\",",
      "  \"data\": {\"name\": \"clusters\", \"noise\": 0.45},",
      "  \"axes\": {\"rate\": [0.1, 1], \"batch\": [50, 200],",
      "           \"input_dropout\": [0, 0.2, 0.5]},",
      "  \"fixed\": {\"width\": 100, \"most_epochs\": 30},",
      "  \"rate_drop\": {\"factor\": 0.2, \"epochs\": [28]},",
      "  \"seeds\": [0],",
      "  \"measures\": {\"k\": [1, 5], \"c0\": false, \"sharpness_random\": \"tenth-less\"}",
      "}",
      "",
      "Only axes is needed. Axes, which fixed can set too: rate, batch, optimizer,",
      "weight_decay, momentum, dropout, input_dropout, augmentation, depth, width,",
      "batch_norm, start, most_epochs, loss_below (the stopping criterion; 0: none).",
      "Axes that change together: \"rate+weight_decay\": [[0.01, 0], [0.1, 1e-4]].",
      "Data: clusters (dimension, clusters, ones, noise, train, test), fashion-mnist",
      "or fashion-mnist-embedded (hierarchy, train, pool, noise, test).",
      "Measures: c1 to c4 always; k, c0, complexities, sharpness_random and",
      "sharpness_worst_case (none, tenth-less or thesis)."
    })
public final class Sweep implements Callable<Integer> {
  @Parameters(paramLabel = "GRID.json", description = "The grid: axes, data, seeds, measures.")
  private Path grid = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for results and finished models (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("tacit-sweeps");

  @Option(
      names = "--data",
      paramLabel = "NAME",
      description = "Data instead of the grid's: clusters, fashion-mnist, fashion-mnist-embedded.")
  private String data = "";

  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = Values.OneOrMore.class,
      description = "Networks to train at a time (default: all cores).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Mixin private DeviceOptions on;

  @Option(names = "--estimate", description = "Tell what it would cost, and end.")
  private boolean estimateOnly;

  @Mixin private Output output;

  @Override
  public Integer call() {
    var names = new LinkedHashMap<String, String>();
    for (String each : GridTask.NAMES) names.put(each, each);
    if (!data.isEmpty()) data = Choice.of("--data", data, names);
    var study = GridFile.read(grid, data);
    if (estimateOnly) {
      var cost = SweepCost.of(study.name(), Estimate.of(grid.toString(), study), 0, threads);
      output.print(cost, cost.text());
      return ExitCode.OK;
    }
    var folder = OutputFolder.of(out).folder();
    try (var interruption = Interruption.watch(output, this::kept)) {
      try {
        return make(study, folder, interruption);
      } catch (Interruption.Interrupted _) {
        // Said here: once the watch over interruptions ends, the JVM may be gone before it is said.
        return output.error(kept());
      } catch (RunFailed e) {
        throw Kept.in(out.resolve("cells"), e);
      }
    }
  }

  private String kept() {
    return "interrupted; what is finished is kept in %s, go on with the same command"
        .formatted(out.resolve("cells"));
  }

  private int make(Study study, Path folder, Interruption interruption) {
    var estimate = Estimate.of(grid.toString(), study);
    var at = new Setting(Scale.QUICK, 0, data, threads);
    var note = (Consumer<String>) output.progress()::println;
    try (var work =
        Reproduction.open(new StudyFigure(study), at, on.accelerator(), folder, false, note)) {
      output
          .progress()
          .println(SweepCost.of(study.name(), estimate, work.reused(), threads).text());
      output.progress().flush();
      var rows = run(work, interruption);
      var models = Models.of(rows.table());
      if (models.trained().size() < 2) throw diverged(work.count(), models.trained().size());
      var scores = Scores.of(models, Scoring.usual(estimate.testSamples()));
      var result =
          new StudyResult(
              study,
              models,
              scores,
              estimate.testSamples(),
              provenance(study),
              rows.seconds(),
              Instant.now().truncatedTo(ChronoUnit.SECONDS));
      output.print(StudyDocument.of(result), SweepText.of(result, result.write(folder)));
      return ExitCode.OK;
    }
  }

  private UserError diverged(int all, int trained) {
    return new UserError(
        "%s: %d of %d models diverged, so there are no two to compare; give lower rates"
            .formatted(grid, all - trained, all));
  }

  private Provenance provenance(Study study) {
    String kernels = on.kernels(threads, "networks in training"), device = on.device().toString();
    return Provenance.of(output.typed(), study.seeds().getFirst(), device, kernels, threads);
  }

  private Reproduction.Rows run(Reproduction work, Interruption interruption) {
    var unit = Progress.Unit.of("models");
    var shown = new Progress.Work(work.figure().id(), unit, work.count(), work.reused());
    try (var progress = output.screen().show(shown)) {
      return work.run(finished -> {
        interruption.check();
        progress.at(finished, "");
      });
    }
  }
}
