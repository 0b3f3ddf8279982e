// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.intraclass;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tacit.examples.measure.Arguments;
import tacit.examples.measure.Parameter;
import tacit.measures.complexity.Complexity;
import tacit.measures.complexity.Perturbation;
import tacit.measures.complexity.Tolerated;

/// What complexities ask for beside weights and margins: the weights that training began from, and
/// the perturbations that the network tolerates, which no file tells.
final class Lacks {
  static final Map<Perturbation, Parameter<Double>> SIZES = sizes();

  private static final Set<Complexity> OF_START =
      EnumSet.of(
          Complexity.LOG_SPEC_INIT_MAIN,
          Complexity.FRO_DIST,
          Complexity.DIST_SPEC_INIT,
          Complexity.PACBAYES_INIT,
          Complexity.PACBAYES_MAG_INIT,
          Complexity.PACBAYES_MAG_ORIG,
          Complexity.SHARPNESS_INIT,
          Complexity.SHARPNESS_MAG_INIT);

  private Lacks() {}

  private static Map<Perturbation, Parameter<Double>> sizes() {
    var sizes = new EnumMap<Perturbation, Parameter<Double>>(Perturbation.class);
    sizes.put(Perturbation.NOISE, size("sigma", "noise of deviation sigma on every weight"));
    sizes.put(
        Perturbation.NOISE_BY_MAGNITUDE,
        size("sigma-prime", "noise of deviation sigma' (|w| + 0.001) on a weight w"));
    sizes.put(Perturbation.WORST_CASE, size("alpha", "moving every weight by alpha at most"));
    sizes.put(
        Perturbation.WORST_CASE_BY_MAGNITUDE,
        size("alpha-prime", "moving a weight w by alpha' (|w| + 0.001) at most"));
    return sizes;
  }

  private static Parameter<Double> size(String name, String what) {
    return Parameter.real(
        name,
        "",
        "tolerated: " + what + ", which the file has not",
        "a number above 0",
        Optional.empty(),
        x -> x > 0);
  }

  static Tolerated tolerated(Arguments with) {
    Tolerated tolerated = Tolerated.NONE;
    for (var each : SIZES.entrySet()) {
      Optional<Double> size = with.find(each.getValue());
      if (size.isPresent()) tolerated = tolerated.with(each.getKey(), size.get());
    }
    return tolerated;
  }

  /// `needs start_0, …`, or nothing.
  static String of(Complexity each, boolean started, Arguments with) {
    var lacks = new ArrayList<String>();
    if (OF_START.contains(each) && !started) {
      lacks.add("start_0, start_1, ..., the weights before training, in the file");
    }
    perturbation(each)
        .map(SIZES::get)
        .filter(size -> with.find(size).isEmpty())
        .ifPresent(size -> lacks.add("--params %s=X".formatted(size.name())));
    return lacks.isEmpty() ? "" : "needs " + String.join(", and ", lacks);
  }

  private static Optional<Perturbation> perturbation(Complexity each) {
    return switch (each) {
      case PACBAYES_INIT, PACBAYES_ORIG, PACBAYES_FLATNESS -> Optional.of(Perturbation.NOISE);
      case PACBAYES_MAG_INIT,
          PACBAYES_MAG_ORIG,
          PACBAYES_MAG_ORIG_CENTERED_AT_ZERO,
          PACBAYES_MAG_FLATNESS ->
          Optional.of(Perturbation.NOISE_BY_MAGNITUDE);
      case SHARPNESS_INIT, SHARPNESS_ORIG -> Optional.of(Perturbation.WORST_CASE);
      case SHARPNESS_MAG_INIT, SHARPNESS_MAG_ORIG ->
          Optional.of(Perturbation.WORST_CASE_BY_MAGNITUDE);
      default -> Optional.empty();
    };
  }
}
