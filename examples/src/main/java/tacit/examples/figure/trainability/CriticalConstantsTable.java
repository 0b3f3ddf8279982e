// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import java.util.List;

/// Twelve inputs of correlation 0.1, by a second implementation in another language: depth, `K_ab`,
/// `Θ_aa`, `Θ_ab` and `κ`, to ten digits.
record CriticalConstantsTable(
    CriticalCase network, int l, double k, double diagonal, double off, double kappa) {
  static final List<CriticalConstantsTable> ROWS =
      List.of(
          row(CriticalCase.ERF_CRITICAL, 10, 0.3014757126, 5.688945218, 1.489119322, 5.25480301),
          row(CriticalCase.ERF_CRITICAL, 100, 0.4868469155, 52.23486064, 16.53447272, 6.557745566),
          row(CriticalCase.ERF_CRITICAL, 1000, 0.51418324, 517.6940148, 170.6172378, 6.899002723),
          row(CriticalCase.ERF_CRITICAL, 10000, 0.5168796931, 5172.285557, 1720.99689, 6.983841016),
          row(CriticalCase.RELU_CRITICAL, 10, 0.8751698662, 11, 3.558839361, 6.739168176),
          row(CriticalCase.RELU_CRITICAL, 100, 0.9964390093, 101, 27.58456174, 5.508789277),
          row(CriticalCase.RELU_CRITICAL, 1000, 0.9999568911, 1001, 253.6050405, 5.071823669),
          row(CriticalCase.RELU_CRITICAL, 10000, 0.9999995575, 10001, 2504.485665, 5.009040288),
          row(CriticalCase.ERF_ORDERED, 10, 0.2880305884, 3.961623541, 1.386146852, 7.458517875),
          row(CriticalCase.ERF_ORDERED, 50, 0.4190642327, 9.755043044, 6.608922227, 26.20788976),
          row(CriticalCase.ERF_ORDERED, 100, 0.4331470444, 11.05529246, 9.953894877, 109.4501546),
          row(CriticalCase.ERF_ORDERED, 200, 0.4351270364, 11.26200301, 11.20998488, 2587.017593),
          row(CriticalCase.ERF_CHAOTIC, 10, 0.3176978033, 24.13241508, 1.619949157, 1.863494472),
          row(CriticalCase.ERF_CHAOTIC, 50, 0.4178768979, 9557.335234, 4.305276861, 1.005408056),
          row(CriticalCase.ERF_CHAOTIC, 100, 0.4196758973, 12682076.49, 4.485157243, 1.000004244));

  private static CriticalConstantsTable row(
      CriticalCase network, int l, double k, double diagonal, double off, double kappa) {
    return new CriticalConstantsTable(network, l, k, diagonal, off, kappa);
  }
}
