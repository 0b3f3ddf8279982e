// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.mitosis.chunk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tacit.examples.measure.Arguments;
import tacit.examples.measure.Finding;
import tacit.examples.measure.Measure;
import tacit.examples.measure.Parameter;
import tacit.examples.measure.RepFile;
import tacit.examples.measure.RepKey;
import tacit.examples.measure.Value;
import tacit.measures.redundancy.CloneAnalysis;
import tacit.measures.redundancy.ClonePoint;
import tacit.measures.redundancy.CloneReport;
import tacit.measures.redundancy.CloneSettings;

/// `clones`: [CloneReport] of the samples that a network was trained on, which are those of the
/// file, and of others, `test_activations` and `test_labels`.
record ClonesMeasure() implements Measure {
  private static final Parameter<Long> FITS =
      Chunks.draws(
          "fits",
          "of how many of the drawn chunks reconstructions are",
          CloneSettings.DEFAULT.fits());
  private static final Parameter<Double> LEAST_R2 =
      Parameter.real(
          "least-r2",
          "",
          "from which R^2 a chunk is a clone",
          "a number up to 1",
          Optional.of(CloneSettings.DEFAULT.thresholds().leastR2()),
          r2 -> r2 <= 1);
  private static final Parameter<Double> MOST_ERROR =
      Parameter.real(
          "most-error",
          "share of the samples",
          "up to which training error a chunk is a clone",
          "a number from 0 to 1",
          Optional.of(CloneSettings.DEFAULT.thresholds().mostError()),
          e -> e >= 0 && e <= 1);
  private static final Parameter<Double> LIMIT =
      Parameter.real(
          "limit",
          "share of the samples",
          "test error that those of chunks fall toward, as of an ensemble of such networks; without it, no exponent",
          "a number from 0 to 1",
          Optional.empty(),
          e -> e >= 0 && e <= 1);

  @Override
  public String name() {
    return "clones";
  }

  @Override
  public String meaning() {
    return "the smallest chunks that, as all larger ones, reconstruct the layer and know the training set, and how many the layer holds; samples of the file are those of training, test_activations and test_labels others";
  }

  @Override
  public List<RepKey> needs() {
    return List.of(RepKey.LABELS, RepKey.LAYERS, RepKey.READOUT);
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(
        Chunks.DRAWS,
        FITS,
        Chunks.SCALE,
        Chunks.RIDGE,
        Chunks.EPSILON,
        LEAST_R2,
        MOST_ERROR,
        LIMIT,
        ErrorMeasure.DELTA,
        Parameter.SEED);
  }

  @Override
  public String source() {
    return "Doimo et al. 2022; thresholds: ours";
  }

  @Override
  public boolean isLong(RepFile rep, Arguments with) {
    return Reconstructions.areLong(rep.readout().inputs(), with.get(FITS));
  }

  @Override
  public Finding of(RepFile rep, Arguments with) {
    var answers = Answers.of(rep, with.kernels());
    var test = answers.test().orElse(answers.samples());
    var report =
        CloneReport.of(
            answers.readout(),
            answers.samples(),
            test,
            settings(with),
            Chunks.base(with),
            with.kernels());
    var chunks = Chunks.of(answers.readout().width(), Chunks.DRAWS, with);
    var found = Finding.of(value(report, with));
    for (ClonePoint each : report.points()) found = found.size(each.size(), numbers(each));
    return chunks
        .atLeast(Math.toIntExact(with.get(FITS)))
        .told(found, name())
        .warnings(answers.warnings())
        .warnings(warnings(answers))
        .warnings(report.warnings());
  }

  private static CloneSettings settings(Arguments with) {
    return new CloneSettings(
        Optional.empty(),
        Math.toIntExact(with.get(Chunks.DRAWS)),
        Math.toIntExact(with.get(FITS)),
        with.get(Chunks.RIDGE),
        with.get(Chunks.EPSILON),
        with.get(Chunks.SCALE),
        new CloneAnalysis.Thresholds(with.get(LEAST_R2), with.get(MOST_ERROR)),
        with.find(LIMIT).map(OptionalDouble::of).orElse(OptionalDouble.empty()));
  }

  private static Value value(CloneReport report, Arguments with) {
    var clones = report.clones();
    var whole = report.points().getLast();
    var errors = report.points().stream().map(ClonePoint::test).toList();
    var value =
        Value.named()
            .with("width", clones.width())
            .with("clones", clones.cloneCount())
            .where("critical_width", () -> critical(clones))
            .with("train_error", whole.training().meanError())
            .with("test_error", whole.test().meanError())
            .with(
                "redundant",
                CloneAnalysis.diffusedRedundancy(errors, with.get(ErrorMeasure.DELTA)));
    return with.find(LIMIT).isEmpty() ? value : decay(value, report);
  }

  private static double critical(CloneAnalysis clones) {
    return clones
        .criticalWidth()
        .orElseThrow(() ->
            new ArithmeticException(
                "no chunk smaller than the layer qualifies with all larger ones, so there are no clones"));
  }

  private static Value decay(Value value, CloneReport report) {
    var names = List.of("exponent", "prefactor", "exponent_se");
    return value.where(
        names,
        () -> {
          var fit =
              report
                  .decay()
                  .orElseThrow(
                      () -> new ArithmeticException("there is no critical width to fit from"));
          return new double[] {fit.exponent(), fit.prefactor(), fit.standardError()};
        });
  }

  private static Value numbers(ClonePoint point) {
    Value numbers = Value.named();
    for (int i = 1; i < ClonePoint.COLUMNS.size(); i++) {
      numbers = numbers.orNone(ClonePoint.COLUMNS.get(i), point.values().get(i));
    }
    return numbers;
  }

  private static List<String> warnings(Answers answers) {
    var warnings = new ArrayList<String>();
    if (answers.test().isEmpty()) {
      warnings.add(
          "test_activations and test_labels are not in the file, so test columns, R^2 and correlations are of the samples of training");
    }
    return warnings;
  }
}
