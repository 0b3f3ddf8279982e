// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import java.util.List;
import java.util.stream.Stream;
import tacit.examples.figure.Table;

/// What a second program, in NumPy, found for [PhaseDiagramRun] after 4096 steps: 256 training and
/// 1,000 test images.
///
/// @param accuracies of training and test images, by depth as in [#DEPTHS]
record PhaseTable(String data, double weightVariance, List<Double> accuracies) {
  /// `σ_w²` on the critical line for `σ_b² = 0.18`.
  static final double CRITICAL = 1.74760374977;

  static final List<Integer> DEPTHS = List.of(5, 10, 20, 40, 60, 100);

  /// Where a rounded spectrum decides what is learned, two programs need not agree.
  private static final double CONDITIONED = 1e-10;

  private static final String CIFAR = "cifar-10";
  private static final String FASHION = "fashion-mnist";

  private static final List<PhaseTable> ALL =
      List.of(
          of(CIFAR, 0.5, 1.00, .262, .543, .255, .410, .238, .383, .236, .340, .09, .340, .09),
          of(CIFAR, 1.0, 1.00, .260, 1.00, .280, .945, .270, .449, .237, .445, .239, .445, .238),
          of(CIFAR, 1.25, 1.00, .276, 1.00, .284, 1.00, .289, .902, .274, .527, .245, .500, .241),
          of(CIFAR, 1.5, 1.00, .281, 1.00, .289, 1.00, .294, 1.00, .298, 1.00, .296, .895, .264),
          of(
              CIFAR, CRITICAL, 1.00, .286, 1.00, .290, 1.00, .290, 1.00, .287, 1.00, .268, 1.00,
              .265),
          of(CIFAR, 2.0, 1.00, .286, 1.00, .289, 1.00, .266, 1.00, .252, 1.00, .219, 1.00, .090),
          of(CIFAR, 2.5, 1.00, .284, 1.00, .274, 1.00, .250, 1.00, .117, 1.00, .090, 1.00, .090),
          of(CIFAR, 3.0, 1.00, .274, 1.00, .263, 1.00, .211, 1.00, .090, 1.00, .090, 1.00, .090),
          of(FASHION, 1.0, 1.00, .773, 1.00, .776, .902, .725, .723, .608, .711, .607, .703, .605),
          of(FASHION, 1.25, 1.00, .775, 1.00, .777, 1.00, .777, .879, .698, .742, .631, .738, .617),
          of(FASHION, 1.5, 1.00, .777, 1.00, .779, 1.00, .782, 1.00, .784, 1.00, .773, .863, .686),
          of(
              FASHION, CRITICAL, 1.00, .781, 1.00, .781, 1.00, .774, 1.00, .757, 1.00, .741, 1.00,
              .721),
          of(FASHION, 2.0, 1.00, .779, 1.00, .777, 1.00, .745, 1.00, .697, 1.00, .686, 1.00, .470),
          of(FASHION, 2.5, 1.00, .780, 1.00, .758, 1.00, .699, 1.00, .604, 1.00, .148, 1.00, .087),
          of(FASHION, 3.0, 1.00, .779, 1.00, .732, 1.00, .685, 1.00, .364, 1.00, .087, 1.00, .087));

  private static PhaseTable of(String data, double weightVariance, Double... accuracies) {
    return new PhaseTable(data, weightVariance, List.of(accuracies));
  }

  /// The weight variances that are printed, for either set.
  static List<Double> variances() {
    return ALL.stream().map(PhaseTable::weightVariance).distinct().toList();
  }

  /// The printed accuracies of training and test images, by depth.
  static List<Double> printed(String data, double weightVariance) {
    return ALL.stream()
        .filter(each -> each.data.equals(data) && each.weightVariance == weightVariance)
        .findFirst()
        .orElseThrow()
        .accuracies;
  }

  /// The largest distance of an accuracy from the printed one, where `κ < 10¹⁰`.
  static double worst(Table rows, String data) {
    return ALL.stream()
        .filter(each -> each.data.equals(data))
        .flatMap(each -> each.distances(rows.where("weight_variance", each.weightVariance)))
        .mapToDouble(Double::doubleValue)
        .max()
        .orElse(0);
  }

  private Stream<Double> distances(Table rows) {
    return DEPTHS.stream()
        .flatMap(depth -> {
          var row = rows.where("depth", depth);
          if (row.number("lambda_ratio") <= CONDITIONED) return Stream.of();
          int at = 2 * DEPTHS.indexOf(depth);
          return Stream.of(
              Math.abs(row.number("train") - accuracies.get(at)),
              Math.abs(row.number("test") - accuracies.get(at + 1)));
        });
  }
}
