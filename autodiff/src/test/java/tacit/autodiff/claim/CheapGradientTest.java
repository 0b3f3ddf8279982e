// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.check.Cases;
import tacit.autodiff.claim.CheapGradient.Function;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;

class CheapGradientTest {
  private static final Kernels ON = new ScalarKernels();

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void products_of_any_sizes_take_at_most_four_times_the_value(Seed seed) {
    var random = seed.generator();
    int n = random.nextInt(1, 6), k = random.nextInt(1, 6), m = random.nextInt(1, 6);
    Var a = Var.of(Tensor.gaussian(random, n, k), ON),
        b = Var.of(Tensor.gaussian(random, k, m), ON);
    Var y = a.times(a).plus(a).matmul(b).tanh().sum();
    assertThat(CheapGradient.sides(new Function("drawn", y, List.of(a, b))).holds()).isTrue();
  }

  static Stream<UnaryOperator<Var>> thrifty() {
    return Stream.of(
        x -> x.times(x),
        x -> x.plus(x),
        x -> x.minus(x),
        Var::tanh,
        Var::exp,
        Var::relu,
        x -> x.times(2),
        x -> x.matmul(x));
  }

  @ParameterizedTest
  @MethodSource("thrifty")
  void every_operation_of_the_proof_repeated_stays_below_four(UnaryOperator<Var> op) {
    Var x = Var.of(Tensor.gaussian(new Seed(0).generator(), 2, 2), ON), y = x;
    for (int i = 0; i < 8; i++) y = op.apply(y.times(0.25));
    var f = new Function("repeated", y.sum(), List.of(x));
    assertThat(CheapGradient.assumed(f)).isTrue();
    assertThat(CheapGradient.sides(f).holds()).isTrue();
  }

  // Golden values, by hand

  /// 20 values, 40 shares, and an addition wherever a value is used twice: all but the two last.
  @Test
  void running_products_reach_the_bound_but_for_one() {
    assertThat(CheapGradient.sides(CheapGradient.products()).measured().item()).isEqualTo(79);
    assertThat(CheapGradient.sides(CheapGradient.products()).claimed().item()).isEqualTo(80);
  }

  /// 20 values, 80 operations for the shares, 19 additions.
  @Test
  void quotients_take_six() {
    var sides = CheapGradient.sides(CheapGradient.quotients());
    assertThat(CheapGradient.assumed(CheapGradient.quotients())).isFalse();
    assertThat(sides.measured().item()).isEqualTo(119);
    assertThat(sides.holds()).isFalse();
  }

  /// 20 squares and 19 additions; for the shares 2 products and an addition each, and 19 additions
  /// of 20 numbers.
  @Test
  void slices_take_the_square_of_their_number() {
    var sides = CheapGradient.sides(CheapGradient.slices());
    assertThat(sides.claimed().item()).isEqualTo(4 * 39);
    assertThat(sides.measured().item()).isEqualTo(39 + 20 * 3 + 19 * 20);
    assertThat(sides.holds()).isFalse();
  }

  /// `(2, 3) (3, 4)`: 8 entries of 5 operations; 24 numbers moved; a sum of 8 numbers.
  @Test
  void operations_by_hand() {
    Var a = Var.of(Tensor.gaussian(new Seed(0).generator(), 2, 3), ON);
    Var b = Var.of(Tensor.gaussian(new Seed(1).generator(), 4, 3), ON);
    assertThat(OperationCount.of(a.matmul(b.transpose()))).isEqualTo(40);
    assertThat(OperationCount.of(a.matmul(b.transpose()).sum())).isEqualTo(47);
    assertThat(OperationCount.of(a, b)).isZero();
    Var square = a.square();
    assertThat(OperationCount.of(square, square.plus(a))).isEqualTo(12);
  }

  // Messages

  @Test
  void an_operation_without_a_count_is_named() {
    Var x = Var.of(Tensor.matrix(new double[] {1, 2}), ON);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OperationCount.of(x.softmax()))
        .withMessage(
            "operation count: softmax has no count here; write the function with elementwise"
                + " operations, matrix products and sums");
  }
}
