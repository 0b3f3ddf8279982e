// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import java.util.List;
import java.util.stream.Stream;
import tacit.examples.figure.Table;

/// What a second program, in NumPy, found for [SpectraRun]: 64 training and 32 test images.
///
/// @param weightVariance `σ_w²`
/// @param l depth
/// @param ntk `Θ₀₀`, `Θ₀₁`, `λ_min`, `λ_max`, `κ`, eight digits
/// @param predicted `(P(Θ) Y)₀₀` and the root of the mean square of all entries, five digits or
///   more
record SpectraTable(
    String data, double weightVariance, int l, List<Double> ntk, List<Double> predicted) {
  /// `σ_w²` on the critical line for `σ_b² = 0.05`.
  static final double CRITICAL = 1.37583900735;

  private static final List<String> NTK =
      List.of("theta_00", "theta_01", "lambda_min", "lambda_max", "kappa");
  private static final List<String> PREDICTED = List.of("prediction_00", "signal");
  private static final List<SpectraTable> ALL =
      """
      cifar-10 1.25 0 1 0.046476558 0.055688877 14.847323 266.61201 -0.09983779 0.26184
      cifar-10 1.25 10 4.1457525 1.2093929 1.0708426 81.181464 75.810827 -0.046667007 0.113541
      cifar-10 1.25 50 9.7926985 6.4749385 1.7392371 419.15219 240.99772 -0.037639768 0.0851907
      cifar-10 1.25 100 11.060546 9.9048872 0.59825252 635.55292 1062.3489 -0.038513059 0.0866069
      cifar-10 1.25 200 11.262105 11.207453 0.027030785 717.35436 26538.42 -0.040267855 0.0905698
      cifar-10 1.37583900735 10 5.9199775 1.3049064 1.9804797 89.606695 45.244945 -0.043093507 0.101111
      cifar-10 1.37583900735 100 52.46425 16.327508 31.536257 1085.5522 34.422355 -0.012914845 0.0290319
      cifar-10 1.37583900735 399 207.10012 67.248225 135.01113 4448.3283 32.947864 -0.0043505653 0.00948447
      cifar-10 1.5 10 8.1655231 1.3688416 3.3554261 96.54007 28.771329 -0.039319137 0.0900589
      cifar-10 1.5 50 82.47912 7.6331835 69.985484 567.92697 8.1149252 -0.0070731941 0.0160296
      cifar-10 1.5 100 532.13045 12.741911 516.85659 1337.1597 2.5871001 -0.00063266123 0.00139894
      cifar-10 1.5 200 16631.955 15.869902 16615.794 17632.019 1.0611602 -2.4629042e-06 5.4091e-06
      fashion-mnist 1.25 100 11.060546 9.9527187 0.31369896 642.79636 2049.0867 -0.14929672 0.154682
      fashion-mnist 1.37583900735 100 52.46425 16.593202 25.717801 1135.0464 44.134658 -0.075520741 0.0791689
      fashion-mnist 1.5 100 532.13045 12.874853 512.1667 1363.2975 2.6618238 -0.004405161 0.00538468
      """
          .lines()
          .map(SpectraTable::of)
          .toList();

  /// A line of data, `σ_w²`, depth, and the seven numbers.
  private static SpectraTable of(String line) {
    String[] words = line.split(" ");
    var numbers = Stream.of(words).skip(3).map(Double::valueOf).toList();
    return new SpectraTable(
        words[0],
        Double.parseDouble(words[1]),
        Integer.parseInt(words[2]),
        numbers.subList(0, NTK.size()),
        numbers.subList(NTK.size(), numbers.size()));
  }

  static List<SpectraTable> named(String data) {
    return ALL.stream().filter(each -> each.data.equals(data)).toList();
  }

  /// The largest relative distance of kernels and spectra from the printed ones.
  static double worstKernel(Table rows, String data) {
    return named(data).stream()
        .mapToDouble(each -> each.worst(rows, NTK, each.ntk))
        .max()
        .orElse(0);
  }

  /// The same of predictions.
  static double worstPrediction(Table rows, String data) {
    return named(data).stream()
        .mapToDouble(each -> each.worst(rows, PREDICTED, each.predicted))
        .max()
        .orElse(0);
  }

  private double worst(Table rows, List<String> columns, List<Double> printed) {
    var row = rows.where("weight_variance", weightVariance).where("l", l);
    double worst = 0;
    for (int i = 0; i < printed.size(); i++) {
      worst = Math.max(worst, Math.abs(row.number(columns.get(i)) / printed.get(i) - 1));
    }
    return worst;
  }
}
