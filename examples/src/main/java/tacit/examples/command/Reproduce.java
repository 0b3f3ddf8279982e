// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tacit.examples.figure.Figure;
import tacit.examples.figure.FigureResult;
import tacit.examples.figure.Figures;
import tacit.examples.figure.Reproduction;
import tacit.examples.figure.RunFailed;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.nn.NearWord;

/// `tacit reproduce`: figures computed on all cores, drawn and judged. What is finished when it is
/// interrupted is not computed again.
@Command(
    name = "reproduce",
    description = "Compute figures and tables of the papers, draw and judge them.",
    mixinStandardHelpOptions = true)
public final class Reproduce implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "ID",
      description = "Figures, for example engine/matmul-steps; see --list.")
  private List<String> ids = List.of();

  @Option(names = "--list", description = "List all figures: source, expected time, data.")
  private boolean list;

  @Option(
      names = "--scale",
      paramLabel = "SCALE",
      description = "quick, or full as in the paper (default: quick).")
  private String scale = Scale.QUICK.word();

  @Option(
      names = "--data",
      paramLabel = "NAME",
      description = "A data set other than the figure's first; see --list.")
  private String data = "";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for results and finished cells (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("tacit-figures");

  @Option(names = "--check", description = "Exit with 1 unless every figure's claim holds.")
  private boolean check;

  @Option(names = "--anew", description = "Compute everything, also what is finished.")
  private boolean anew;

  @Mixin private Compute compute;
  @Mixin private Output output;

  private final Supplier<List<Figure>> all;

  public Reproduce() {
    this(Figures::all);
  }

  /// For figures other than Tacit's own; they are made when the command runs, not for its help.
  Reproduce(Supplier<List<Figure>> all) {
    this.all = all;
  }

  @Override
  public Integer call() {
    var known = all.get();
    if (list) {
      output.print(FigureList.entries(known), FigureList.text(known));
      return ExitCode.OK;
    }
    if (ids.isEmpty()) throw new UserError("name a figure, or ask for all with --list");
    var figures = ids.stream().distinct().map(id -> figure(id, known)).toList();
    var settings = figures.stream().map(this::setting).toList();
    figures.forEach(this::requireDevice);
    var folder = OutputFolder.of(out).folder();
    try (var interruption = Interruption.watch(output, this::kept)) {
      try {
        return makeAll(figures, settings, folder, interruption);
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

  private int makeAll(
      List<Figure> figures, List<Setting> settings, Path folder, Interruption interruption) {
    var made = new ArrayList<FigureReport>();
    for (int i = 0; i < figures.size(); i++) {
      made.add(make(figures.get(i), settings.get(i), folder, interruption));
      output.line(made.getLast().text());
    }
    output.document(made);
    boolean hold = made.stream().allMatch(report -> report.verdict().holds());
    return check && !hold ? ExitCode.SOFTWARE : ExitCode.OK;
  }

  private static Figure figure(String id, List<Figure> known) {
    return known.stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new UserError(
                "unknown figure '%s'%s; 'tacit reproduce --list' names them all"
                    .formatted(id, NearWord.hint(id, known.stream().map(Figure::id).toList()))));
  }

  /// Before the first run: what is computed on the processor alone is not said to be of a device.
  private void requireDevice(Figure figure) {
    if (compute.device() instanceof Device.Cpu || figure.trainsOnDevices()) return;
    throw new UserError(
        "--device %s: %s computes on cpu alone; leave --device out"
            .formatted(compute.device(), figure.id()));
  }

  private Setting setting(Figure figure) {
    var scales = new LinkedHashMap<String, Scale>();
    for (Scale each : Scale.values()) scales.put(each.word(), each);
    return new Setting(
        Choice.of("--scale", scale, scales), compute.seed(), data(figure), compute.threads());
  }

  private String data(Figure figure) {
    if (data.isEmpty()) return figure.data().isEmpty() ? "" : figure.data().getFirst();
    if (figure.data().isEmpty()) {
      throw new UserError("--data %s: %s needs no data set".formatted(data, figure.id()));
    }
    var names = new LinkedHashMap<String, String>();
    for (String each : figure.data()) names.put(each, each);
    return Choice.of("--data", data, names);
  }

  private FigureReport make(Figure figure, Setting at, Path folder, Interruption interruption) {
    var note = (Consumer<String>) output.progress()::println;
    try (var work = Reproduction.open(figure, at, compute.accelerator(), folder, anew, note)) {
      output.progress().println(FigureReport.opening(work, at));
      output.progress().flush();
      var rows = run(work, interruption);
      var provenance = compute.provenanceOfPart(output.typed(), "networks in training");
      var result =
          new FigureResult(
              figure,
              at,
              provenance,
              rows.seconds(),
              Instant.now().truncatedTo(ChronoUnit.SECONDS),
              rows.table());
      return FigureReport.of(work, result, result.write(folder));
    }
  }

  private Reproduction.Rows run(Reproduction work, Interruption interruption) {
    var unit = Progress.Unit.of("cells");
    var shown = new Progress.Work(work.figure().id(), unit, work.count(), work.reused());
    try (var progress = output.screen().show(shown)) {
      return work.run(finished -> {
        interruption.check();
        progress.at(finished, "");
      });
    }
  }
}
