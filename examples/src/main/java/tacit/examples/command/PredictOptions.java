// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.util.LinkedHashMap;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import tacit.theory.ntk.inference.InfiniteEnsemble.Mode;
import tacit.theory.ntk.inference.Ridge;

/// Mixin of `tacit predict`: how long and how networks learn.
final class PredictOptions {
  @Option(
      names = "--time",
      paramLabel = "T|inf",
      converter = Time.class,
      description = "Steps of training, or inf (default: inf).")
  private double time = Double.POSITIVE_INFINITY;

  @Option(
      names = "--learning-rate",
      paramLabel = "LR",
      description = "Learning rate; it matters for a finite time only (default: 1).")
  private double learningRate = 1;

  @Option(
      names = "--diag-reg",
      paramLabel = "R",
      description =
          "What is added to the diagonal of the training kernel, in units of its mean (default: 0).")
  private double diagReg;

  @Option(
      names = "--get",
      paramLabel = "KEY",
      description = "ntk, all layers learn, or nngp, the last one does (default: ntk).")
  private String get = "ntk";

  /// For picocli: a number of 0 or more, or `inf`.
  static final class Time implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      if (text.equals("inf")) return Double.POSITIVE_INFINITY;
      try {
        double t = Double.parseDouble(text);
        if (t >= 0 && Double.isFinite(t)) return t;
      } catch (NumberFormatException _) {
        // Refused as every other word is.
      }
      throw new TypeConversionException("expected a number of 0 or more, or inf");
    }
  }

  /// Refuses what no training has.
  void check() {
    if (!(learningRate > 0)) {
      throw new UserError("--learning-rate is " + learningRate + ": expected a number above 0");
    }
    if (!(diagReg >= 0)) {
      throw new UserError("--diag-reg is " + diagReg + ": expected a number of 0 or more");
    }
    mode();
  }

  double time() {
    return time;
  }

  /// As it is typed.
  String timeText() {
    if (Double.isInfinite(time)) return "inf";
    return time == Math.rint(time) && time < 1e15 ? Long.toString((long) time) : "" + time;
  }

  double learningRate() {
    return learningRate;
  }

  Ridge ridge() {
    return Ridge.relative(diagReg);
  }

  /// Whether the training kernel is inverted as it is.
  boolean inverts() {
    return Double.isInfinite(time) && diagReg == 0;
  }

  Mode mode() {
    var known = new LinkedHashMap<String, Mode>();
    known.put("ntk", Mode.NTK);
    known.put("nngp", Mode.NNGP);
    return Choice.of("--get", get, known);
  }
}
