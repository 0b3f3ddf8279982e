// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.intraclass;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tacit.autodiff.Tensor;
import tacit.examples.measure.Arguments;
import tacit.examples.measure.Finding;
import tacit.examples.measure.Measure;
import tacit.examples.measure.Parameter;
import tacit.examples.measure.RepFile;
import tacit.examples.measure.RepKey;
import tacit.examples.measure.Value;
import tacit.examples.measure.margin.Chain;
import tacit.measures.complexity.Complexity;
import tacit.measures.complexity.Trained;
import tacit.measures.margin.OutputMargins;

/// `complexity`: every [Complexity] that the file and the parameters allow.
record ComplexityMeasure() implements Measure {
  /// Which number of a complexity is told.
  enum Form {
    /// `½ (raw − ln m)` of a logarithm, `√(raw/m)` of others.
    REPORTED,
    /// The value of the formula.
    RAW,
    /// `−reported`, larger where better generalization is predicted.
    SCORE;

    double of(Complexity each, Trained network) {
      return switch (this) {
        case REPORTED -> each.reported(network);
        case RAW -> each.raw(network);
        case SCORE -> each.score(network);
      };
    }
  }

  private static final Parameter<Form> FORM =
      Parameter.word(
          "form",
          "with m samples: (raw - ln m)/2 of logarithms and sqrt(raw/m) of others; the raw value; or the first with its sign turned, larger where better generalization is predicted",
          Form.REPORTED);
  private static final Parameter<Long> SAMPLES =
      Parameter.whole(
          "samples",
          "samples",
          "m, the size of the training set; without it, how many labels the file has",
          "a whole number of 1 or more",
          Optional.empty(),
          m -> m >= 1 && m <= Integer.MAX_VALUE);

  @Override
  public String name() {
    return "complexity";
  }

  @Override
  public String meaning() {
    return "norms, margins, paths, PAC-Bayes and sharpness, which should be small where a network generalizes";
  }

  @Override
  public List<RepKey> needs() {
    return List.of(RepKey.LABELS, RepKey.LOGITS, RepKey.WEIGHTS);
  }

  @Override
  public List<Parameter<?>> parameters() {
    var all = new ArrayList<Parameter<?>>(List.of(FORM, SAMPLES));
    all.addAll(Lacks.SIZES.values());
    return all;
  }

  @Override
  public String source() {
    return "Jiang et al. 2020, by the public code of Dziugaite et al. 2020";
  }

  @Override
  public Finding of(RepFile rep, Arguments with) {
    List<Tensor> weights = Chain.of(rep).list(), starts = starts(rep, weights);
    double[] q = OutputMargins.of(rep.logits(), rep.labels());
    int m = Math.toIntExact(with.find(SAMPLES).orElse((long) q.length));
    var network =
        Trained.of(weights, starts, Trained.margin(q), m)
            .withBiases(rep.biases())
            .tolerating(Lacks.tolerated(with));
    var value = Value.named().with("margin", network.margin());
    var lacking = new LinkedHashMap<String, List<String>>();
    for (Complexity each : Complexity.values()) {
      String word = each.name().toLowerCase(Locale.ROOT);
      String lacks = Lacks.of(each, !starts.isEmpty(), with);
      if (lacks.isEmpty()) value = value.where(word, () -> with.get(FORM).of(each, network));
      else lacking.computeIfAbsent(lacks, _ -> new ArrayList<>()).add(word);
    }
    for (var each : lacking.entrySet()) value = without(value, each.getValue(), each.getKey());
    return Finding.of(value).warnings(warnings(rep, with, q));
  }

  private static Value without(Value value, List<String> names, String lacks) {
    return value.where(
        names,
        () -> {
          throw new IllegalArgumentException(lacks);
        });
  }

  /// Refused where they are not those of the weights.
  private static List<Tensor> starts(RepFile rep, List<Tensor> weights) {
    var starts = rep.starts();
    if (starts.isEmpty()) return starts;
    for (int l = 0; l < Math.max(starts.size(), weights.size()); l++) {
      String start = l < starts.size() ? starts.get(l).shape().toString() : "none";
      String weight = l < weights.size() ? weights.get(l).shape().toString() : "none";
      if (start.equals(weight)) continue;
      throw rep.bad(
          "start_" + l,
          "shape %s beside weight_%d %s; give what the same weights were before training"
              .formatted(start, l, weight));
    }
    return starts;
  }

  private static List<String> warnings(RepFile rep, Arguments with, double[] q) {
    var warnings = new ArrayList<String>();
    if (with.find(SAMPLES).isEmpty()) {
      warnings.add(
          "m is %d, as many as the file has labels; give samples=M if more were trained on"
              .formatted(q.length));
    }
    if (rep.biases().isEmpty()) {
      warnings.add("bias_0: not in the file, so path norms are those without biases");
    }
    warnings.add(
        "weights do not tell batch normalization or shortcuts; fold the first into weights and biases, at the start too");
    return warnings;
  }
}
