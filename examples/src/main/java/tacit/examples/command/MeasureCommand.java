// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tacit.autodiff.io.NpyArray;
import tacit.autodiff.io.NpzWriter;
import tacit.examples.measure.Arguments;
import tacit.examples.measure.Measure;
import tacit.examples.measure.Measured;
import tacit.examples.measure.Measures;
import tacit.examples.measure.Parameter;
import tacit.examples.measure.RepFile;
import tacit.examples.measure.Survey;
import tacit.examples.measure.Undefined;

/// `tacit measure`: measures of what a network made of examples, from any framework.
@Command(
    name = "measure",
    description = {
      "Measure what a network made of examples, from a file of its labels, logits, layers and weights.",
      "Keys of REP.npz: labels (n), whole numbers from 0; sublabels (n), hidden subclasses; logits (n, classes), before the softmax; layer_0, layer_1, ... (or activations), (n, d) or (n, h, w, c); weight_0, weight_1, ..., (out, in) or (out, in, kh, kw); readout_weight (classes, d), readout_bias (classes), and readout_input (n, d) where more than flattening or averaging over pixels stands between the last layer and the readout; bias_0, ... and start_0, ..., biases and weights before training; segments_within and segments_between (segments, 9), probabilities on the way from one input to another, with segments_within_sublabels and segments_between_sublabels; test_activations (m, d) and test_labels (m), what the readout sees of samples that were not trained on. Layers are compared without labels, two networks as two layers. c1, c3 and c4 are of layers before their activation. --list tells which of them each measure needs; 'tacit train' writes such a file, batch normalization folded into the weights where the layers are a chain.",
      "Keys of --json: measure, value (a number, or an object of numbers with null for what is undefined), parameters, layers (what was found in single arrays, or pairs of them), sizes (in chunks of so many neurons), warnings; for all: results, a list of these, and skipped, with a reason for each."
    },
    mixinStandardHelpOptions = true)
public final class MeasureCommand implements Callable<Integer> {
  private static final String ALL = "all";

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME|all",
      description = "A measure of --list, or all whose keys are in the file.")
  private String name = "";

  @Option(
      names = "--list",
      description = "List all measures: keys, parameters with defaults and units, source.")
  private boolean list;

  @Option(
      names = "--input",
      paramLabel = "REP.npz",
      description = "What a network made of examples.")
  private @Nullable Path input;

  @Option(
      names = "--params",
      paramLabel = "NAME=VALUE",
      split = ",",
      description = "Parameters of the measure, with commas between or one at a time.")
  private List<String> params = List.of();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Where random numbers start, in a measure that draws (default: 0).")
  private long seed;

  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = Values.OneOrMore.class,
      description = "Threads to compute with (default: all cores).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Mixin private DeviceOptions on;

  @Option(
      names = "--out",
      paramLabel = "FILE.npz",
      description =
          "File for what is found of each sample, class, subclass or neuron, and for what was drawn, an array of each.")
  private @Nullable Path out;

  @Mixin private Output output;

  private final Supplier<List<Measure>> measures;

  public MeasureCommand() {
    this(Measures::all);
  }

  /// For measures other than Tacit's own; they are made when the command runs, not for its help.
  MeasureCommand(Supplier<List<Measure>> measures) {
    this.measures = measures;
  }

  @Override
  public Integer call() {
    var known = measures.get();
    if (list) {
      output.print(MeasureList.entries(known), MeasureList.text(known));
      return 0;
    }
    if (name.isEmpty()) throw new UserError("name a measure, or all, or ask for them with --list");
    boolean all = name.equals(ALL);
    var wanted = all ? known : List.of(Measures.named(name, known));
    var typed = Arguments.of(params);
    typed.check(name, wanted.stream().flatMap(each -> each.parameters().stream()).toList());
    if (input == null) throw new UserError("--input is missing: name a REP.npz");
    var target = out == null ? null : OutputFile.of(out);
    var rep = RepFile.open(input);
    var with = typed.or(Parameter.SEED.name(), Long.toString(seed)).on(on.engine(threads).on());
    var survey = all ? all(known, rep, with) : one(wanted.getFirst(), rep, with);
    if (target != null) write(target, survey);
    Object told = all ? survey.told() : survey.results().getFirst().told();
    output.print(told, MeasureText.of(survey, out));
    return 0;
  }

  private static Survey one(Measure measure, RepFile rep, Arguments with) {
    try {
      return new Survey(List.of(Measured.of(measure, rep, with)), new LinkedHashMap<>());
    } catch (Undefined e) {
      throw new UserError("%s: %s: %s".formatted(rep.path(), measure.name(), e.getMessage()), e);
    }
  }

  private static Survey all(List<Measure> known, RepFile rep, Arguments with) {
    var survey = Survey.of(known, rep, with);
    if (!survey.results().isEmpty()) return survey;
    var reasons = new ArrayList<String>();
    survey.skipped().forEach((measure, reason) -> reasons.add(measure + " " + reason));
    throw new UserError(
        "%s: nothing can be measured: %s".formatted(rep.path(), String.join("; ", reasons)));
  }

  private static void write(OutputFile target, Survey survey) {
    var arrays = new LinkedHashMap<String, NpyArray>();
    for (var each : survey.results()) arrays.putAll(each.finding().arrays());
    if (arrays.isEmpty()) {
      throw new UserError("--out: nothing is found sample by sample; leave --out out");
    }
    var npz = NpzWriter.of();
    for (var each : arrays.entrySet()) npz = npz.with(each.getKey(), each.getValue());
    npz.write(target.file());
  }
}
