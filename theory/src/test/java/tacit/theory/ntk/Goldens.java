// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.theory.ntk.dual.Dual;

/// Inputs of the golden tables, and how a number is compared with one that was printed.
final class Goldens {
  private Goldens() {}

  /// The three inputs of section 3.7.
  static Tensor inputs() {
    return Tensor.matrix(
        new double[] {1, 2, 0, -1}, new double[] {0.5, -1, 1.5, 2}, new double[] {-2, 0.25, 1, 0});
  }

  /// The images `A` and `B`.
  static Tensor images() {
    double[] x = new double[32];
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        x[4 * i + j] = ((4 * i + j) % 5 - 2) / 2.0;
        x[16 + 4 * i + j] = ((3 * i + 2 * j) % 7 - 3) / 2.0;
      }
    }
    return Tensor.of(Shape.of(2, 4, 4, 1), x);
  }

  /// `Dense`, then `depth` times `φ`, `Dense`.
  static KernelNetwork dense(Dual dual, double weightVariance, double biasVariance, int depth) {
    var dense = DenseKernel.ntk(weightVariance, biasVariance);
    KernelLayer[] layers = new KernelLayer[1 + 2 * depth];
    layers[0] = dense;
    for (int l = 0; l < depth; l++) {
      layers[1 + 2 * l] = new DualKernel(dual);
      layers[2 + 2 * l] = dense;
    }
    return KernelNetwork.of(layers);
  }

  /// Compares entries `11 12 13 22 23 33`, or those of two samples, with printed numbers.
  static void assertUpper(Tensor gram, String printed) {
    assertUpper(gram, printed.trim().split("[\\s,|]+"));
  }

  private static void assertUpper(Tensor gram, String... printed) {
    int n = gram.shape().size(0), at = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) assertPrinted(gram.get(i, j), printed[at++]);
    }
    assertThat(printed).hasSize(at);
  }

  /// Half a unit of the last printed digit, and a hundredth for the printing of a rounded number.
  static void assertPrinted(double value, String printed) {
    assertThat(value)
        .as(printed)
        .isCloseTo(Double.parseDouble(printed), within(0.51 * unit(printed)));
  }

  private static double unit(String printed) {
    String number = printed.toLowerCase(Locale.ROOT);
    int e = number.indexOf('e'), dot = number.indexOf('.');
    double scale = e < 0 ? 1 : Math.pow(10, Integer.parseInt(number.substring(e + 1)));
    int end = e < 0 ? number.length() : e;
    // Few digits are a short exact number, which was printed in full.
    int digits = number.substring(0, end).replaceAll("[-.]|^-?0\\.0*", "").length();
    if (digits < 9) return 1e-9 * Math.max(1, Math.abs(Double.parseDouble(printed)));
    return scale * Math.pow(10, dot < 0 ? 0 : -(end - dot - 1));
  }
}
