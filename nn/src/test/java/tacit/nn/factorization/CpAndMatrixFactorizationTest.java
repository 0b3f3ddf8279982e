// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.nn.Params;

class CpAndMatrixFactorizationTest {
  private static final Kernels ON = new ScalarKernels();
  // The golden numbers of the matrices were written with 10 digits.
  private static final double DIGITS = 1e-10;

  // Law: the root directly above all modes, with weights of 1, is a sum of outer products.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_star_tree_with_a_root_of_ones_is_a_cp_factorization(Seed seed) {
    var cp = CpFactorization.of(Shape.of(2, 3, 4), 5);
    var star = HierarchicalFactorization.of(ModeTree.star(3), Shape.of(2, 3, 4), 5);
    var factors = DrawnTrees.weights(seed.generator(), cp);
    Params<Tensor> w =
        star.parameters()
            .with(
                List.of(
                    factors.get("factor_0"),
                    factors.get("factor_1"),
                    factors.get("factor_2"),
                    Tensor.full(DType.FLOAT64, Shape.of(5, 1), 1)));
    FactorizationLawsTest.assertClose(star.endTensor(w), cp.endTensor(factors));
  }

  // Golden: by hand, checked by two other programs.
  @Test
  void a_cp_tensor_by_hand() {
    var f = CpFactorization.of(Shape.of(2, 2, 2), 2);
    Params<Tensor> w =
        f.parameters()
            .with(
                List.of(
                    Goldens.rows(1, 2, 1, 0), Goldens.rows(2, 1, 0, 1), Goldens.rows(1, 1, 1, -1)));
    assertThat(f.endTensor(w).toDoubles()).containsExactly(4, 0, 2, -2, 2, 2, 0, 0);
  }

  @Test
  void as_many_components_as_any_tensor_needs() {
    assertThat(CpFactorization.of(Shape.of(16, 16, 16)).components()).isEqualTo(256);
    assertThat(CpFactorization.of(Shape.of(2, 5, 3)).components()).isEqualTo(6);
  }

  // Golden: layers of rotations and diag(0.9, 0.4), whose product has the singular values 0.729,
  // 0.064.
  @Test
  void a_product_of_three_balanced_layers() {
    var f = MatrixFactorization.of(2, 2, 3);
    Params<Tensor> w =
        f.parameters().with(List.of(layer(0.5, 0.2), layer(-0.3, 0.5), layer(1, -0.3)));
    assertThat(f.endTensor(w).toDoubles())
        .containsExactly(
            new double[] {0.3967281636, 0.0254713060, 0.5943346861, 0.1557602569}, within(DIGITS));
  }

  /// `Q(a) diag(0.9, 0.4) Q(b)ᵀ`.
  private static Tensor layer(double a, double b) {
    Tensor s = Goldens.rows(0.9, 0, 0, 0.4);
    return ON.matmul(ON.matmul(rotation(a), false, s, false), false, rotation(b), true);
  }

  private static Tensor rotation(double a) {
    return Goldens.rows(Math.cos(a), -Math.sin(a), Math.sin(a), Math.cos(a));
  }

  @Test
  void hidden_layers_of_a_matrix_are_as_wide_as_its_smaller_side() {
    var f = MatrixFactorization.of(3, 5, 3);
    assertThat(f.sizes()).containsExactly(5, 3, 3, 3);
    assertThat(f.parameters()).hasToString("{layer_0=(3, 5), layer_1=(3, 3), layer_2=(3, 3)}");
    assertThat(f.shape()).isEqualTo(Shape.of(3, 5));
    assertThat(f.endTensorCount()).isEqualTo(15);
    assertThat(f.depth()).isEqualTo(3);
  }
}
