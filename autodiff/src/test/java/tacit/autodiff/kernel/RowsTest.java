// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tacit.autodiff.Seed;

class RowsTest {
  private final RandomGenerator random = new Seed(3).generator();
  private final Rows scalar = new ScalarRows();
  private final Rows vector = Cpu.rows();

  /// A matrix with room as it is wanted, zero where nothing is computed.
  private double[] drawn(int n, int m) {
    double[] x = new double[Rows.rowsFor(n) * Rows.leadFor(m)];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) x[i * Rows.leadFor(m) + j] = random.nextGaussian();
    }
    return x;
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "4, 3, 8", "36, 36, 36", "64, 64, 64", "50, 600, 50", "7, 300, 77"})
  void products_agree_with_the_definition(int n, int k, int m) {
    double[] a = drawn(n, k), turned = drawn(k, n), b = drawn(k, m);
    int leadK = Rows.leadFor(k), leadN = Rows.leadFor(n), lead = Rows.leadFor(m);
    int rows = Rows.rowsFor(n), columns = Rows.columnsFor(m);
    double[] y = drawn(n, m), z = drawn(n, m);
    vector.multiply(a, leadK, b, lead, y, lead, rows, k, columns);
    scalar.multiply(a, leadK, b, lead, z, lead, rows, k, columns);
    assertThat(y).containsExactly(z, within(bound(k)));
    vector.multiplyTransposed(turned, leadN, b, lead, y, lead, rows, k, columns);
    scalar.multiplyTransposed(turned, leadN, b, lead, z, lead, rows, k, columns);
    assertThat(y).containsExactly(z, within(bound(k)));
  }

  /// `k ε Σ|aᵢ bᵢ|` with each term at most 25, five standard deviations squared.
  private static double bound(int k) {
    return k * Math.ulp(1.0) * k * 25;
  }

  @Test
  void a_transpose_moves_every_number() {
    double[] a = drawn(9, 13), y = drawn(13, 9), z = drawn(13, 9);
    vector.transpose(a, Rows.leadFor(13), y, Rows.leadFor(9), 9, 13);
    scalar.transpose(a, Rows.leadFor(13), z, Rows.leadFor(9), 9, 13);
    for (int i = 0; i < 9; i++) {
      for (int j = 0; j < 13; j++) {
        assertThat(y[j * Rows.leadFor(9) + i]).isEqualTo(a[i * Rows.leadFor(13) + j]);
        assertThat(z[j * Rows.leadFor(9) + i]).isEqualTo(a[i * Rows.leadFor(13) + j]);
      }
    }
  }

  @Test
  void meeting_rows_multiply_and_give_their_gradient_to_both_sides() {
    int m = 19, lead = Rows.leadFor(m), columns = Rows.columnsFor(m);
    double[] a = drawn(5, m), b = drawn(3, m);
    var at =
        new Rows.Meeting(a, lead, new int[] {0, 0, 4, 2}, b, lead, new int[] {1, 2, 1, 1}, columns);
    double[] y = drawn(4, m), z = drawn(4, m), bar = drawn(4, m);
    vector.pair(at, y, lead);
    scalar.pair(at, z, lead);
    assertThat(y).containsExactly(z);
    double[] aBar = new double[a.length], bBar = new double[b.length];
    vector.pairBack(at, bar, lead, aBar, bBar);
    double[] aWanted = new double[a.length], bWanted = new double[b.length];
    scalar.pairBack(at, bar, lead, aWanted, bWanted);
    assertThat(aBar).containsExactly(aWanted);
    assertThat(bBar).containsExactly(bWanted);
    // ⟨ȳ, a ∘ b⟩ is linear in each side, so equal to ⟨ā, a⟩ and to ⟨b̄, b⟩
    double inner = dot(bar, y);
    assertThat(dot(aBar, a)).isCloseTo(inner, within(bound(4 * m)));
    assertThat(dot(bBar, b)).isCloseTo(inner, within(bound(4 * m)));
  }

  @Test
  void inner_products_of_meeting_rows_and_their_gradient_agree_with_the_definition() {
    int m = 45, lead = Rows.leadFor(m), columns = Rows.columnsFor(m);
    double[] a = drawn(6, m), b = drawn(7, m);
    int[] p = random.ints(20, 0, 6).toArray(), q = random.ints(20, 0, 7).toArray();
    var at = new Rows.Meeting(a, lead, p, b, lead, q, columns);
    double[] y = new double[20], z = new double[20], bar = random.doubles(20).toArray();
    vector.dots(at, y);
    scalar.dots(at, z);
    assertThat(y).containsExactly(z, within(bound(m)));
    double[] aBar = new double[a.length], bBar = new double[b.length];
    vector.dotsBack(at, bar, aBar, bBar);
    double[] aWanted = new double[a.length], bWanted = new double[b.length];
    scalar.dotsBack(at, bar, aWanted, bWanted);
    assertThat(aBar).containsExactly(aWanted);
    assertThat(bBar).containsExactly(bWanted);
  }

  private static double dot(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
  }

  @Test
  void leads_have_room_and_are_no_multiple_of_64() {
    assertThat(IntStream.of(1, 8, 36, 64, 512).map(Rows::leadFor))
        .containsExactly(8, 8, 40, 72, 520);
    assertThat(IntStream.of(1, 4, 5).map(Rows::rowsFor)).containsExactly(4, 4, 8);
  }

  @Test
  void rows_that_do_not_pair_off_are_refused() {
    assertThatThrownBy(
            () -> new Rows.Meeting(new double[8], 8, new int[1], new double[8], 8, new int[2], 8))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rows: 1 rows of a cannot meet 2 rows of b");
  }
}
