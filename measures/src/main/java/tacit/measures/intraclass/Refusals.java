// SPDX-License-Identifier: Apache-2.0
package tacit.measures.intraclass;

import tacit.autodiff.Indices;

/// What every measure here refuses of labels.
final class Refusals {
  private Refusals() {}

  static void require(String measure, boolean right, String message) {
    if (!right) throw new IllegalArgumentException(measure + ": " + message);
  }

  /// One label a sample, each from 0 to `groups − 1`.
  static void labels(String measure, Indices labels, int samples, int groups) {
    require(measure, groups > 0, groups + " groups; give 1 or more");
    require(
        measure,
        labels.size() == samples,
        "%d samples but %d labels; give one label a sample".formatted(samples, labels.size()));
    for (int i = 0; i < samples; i++) {
      int label = labels.get(i);
      require(
          measure,
          label >= 0 && label < groups,
          "label %d of sample %d with %d groups; labels count from 0".formatted(label, i, groups));
    }
  }

  /// What is added to a denominator.
  static void epsilon(String measure, double epsilon) {
    require(
        measure,
        epsilon >= 0 && Double.isFinite(epsilon),
        "epsilon is %s; give a finite number from 0 on".formatted(epsilon));
  }

  /// Of a denominator of 0, which an epsilon above 0 prevents.
  static ArithmeticException noUnit(String measure, String what) {
    return new ArithmeticException(
        "%s: %s, so with epsilon 0 it has no unit; give an epsilon of 1e-7"
            .formatted(measure, what));
  }

  static void empty(String measure, long count, int group, int groups) {
    require(
        measure,
        count > 0,
        "group %d of %d has no sample; give at least one of each, or leave the group out"
            .formatted(group, groups));
  }
}
