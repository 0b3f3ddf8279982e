// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tacit.theory.ntk.KernelLayers.DENSE;
import static tacit.theory.ntk.KernelLayers.ERF;
import static tacit.theory.ntk.KernelLayers.RELU;
import static tacit.theory.ntk.KernelLayers.TANH;
import static tacit.theory.ntk.KernelLayers.conv;
import static tacit.theory.ntk.KernelLayers.gaussian;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.linalg.SymmetricEigen;
import tacit.nn.Padding;

class KernelNetworkTest {
  /// Networks of every layout.
  static List<KernelNetwork> networks() {
    KernelLayer block = SumKernel.residual(SerialKernel.of(RELU, conv(Padding.SAME)));
    return List.of(
        KernelNetwork.of(new FlattenKernel(), DENSE, RELU, DENSE, TANH, DENSE),
        KernelNetwork.of(
            conv(Padding.CIRCULAR), ERF, conv(Padding.VALID), RELU, new FlattenKernel()),
        KernelNetwork.of(conv(Padding.SAME), block, RELU, new GlobalAveragePoolKernel(), DENSE),
        KernelNetwork.of(
            conv(Padding.SAME),
            LayerNormKernel.overChannels(),
            RELU,
            new DropoutKernel(0.8),
            AveragePoolKernel.of(Shape.of(2, 2)),
            conv(Padding.SAME),
            new FlattenKernel()));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void no_bit_depends_on_threads_or_on_how_pairs_are_cut(KernelNetwork network) {
    var x = gaussian(7, 4, 5, 2);
    var whole = network.gram(x);
    for (var options :
        List.of(GramOptions.usual().withThreads(1), GramOptions.usual().withThreads(3))) {
      assertThat(network.gram(x, options).ntk().toDoubles()).isEqualTo(whole.ntk().toDoubles());
    }
    // One row of pairs at a time, as two sets, right of the diagonal.
    for (int i = 0; i < 7; i++) {
      var row = network.gram(slice(x, i, i + 1), x);
      for (int j = i + 1; j < 7; j++) {
        assertThat(row.nngp().get(0, j)).isEqualTo(whole.nngp().get(i, j));
        assertThat(row.ntk().get(0, j)).isEqualTo(whole.ntk().get(i, j));
      }
    }
  }

  private static Tensor slice(Tensor x, int from, int to) {
    int each = x.shape().count() / x.shape().size(0);
    double[] part = Arrays.copyOfRange(x.toDoubles(), from * each, to * each);
    return Tensor.of(x.shape().with(0, to - from), part);
  }

  @ParameterizedTest
  @MethodSource("networks")
  void kernels_are_symmetric_and_positive_semidefinite(KernelNetwork network) {
    var gram = network.gram(gaussian(8, 4, 4, 1));
    for (Tensor k : List.of(gram.nngp(), gram.ntk())) {
      double trace = 0;
      for (int i = 0; i < 8; i++) {
        trace += k.get(i, i);
        for (int j = 0; j < i; j++) assertThat(k.get(i, j)).isEqualTo(k.get(j, i));
      }
      // Rounding of sums of some hundred terms, relative to the largest eigenvalue.
      assertThat(Arrays.stream(SymmetricEigen.of(k).lambda().toDoubles()).min().orElseThrow())
          .isGreaterThan(-1e-12 * trace);
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void variances_are_the_diagonal(KernelNetwork network) {
    var x = gaussian(3, 4, 4, 1);
    double[] variances = network.variances(x).toDoubles();
    for (int i = 0; i < 3; i++) {
      assertThat(variances[i]).isEqualTo(network.gram(x).nngp().get(i, i));
    }
  }

  @Test
  void only_nngp_is_computed_where_only_it_is_wanted() {
    var network = networks().get(2);
    var x = gaussian(3, 4, 4, 1);
    var gram = network.gram(x, GramOptions.usual().withNtk(false));
    assertThat(gram.nngp().toDoubles()).isEqualTo(network.gram(x).nngp().toDoubles());
    assertThat(gram.ntk().shape()).isEqualTo(Shape.of(0, 0));
  }

  // Equal and zero samples

  @ParameterizedTest
  @MethodSource("networks")
  void equal_samples_have_equal_rows_to_the_last_bit_without_dropout(KernelNetwork network) {
    var layers = new ArrayList<>(network.layers().layers());
    layers.removeIf(layer -> layer instanceof DropoutKernel || layer instanceof AveragePoolKernel);
    var plain = new KernelNetwork(new SerialKernel(layers));
    var x = gaussian(3, 4, 4, 1);
    double[] twice = Arrays.copyOf(x.toDoubles(), 64);
    System.arraycopy(twice, 0, twice, 48, 16);
    var gram = plain.gram(Tensor.of(Shape.of(4, 4, 4, 1), twice));
    for (int j = 0; j < 4; j++) {
      assertThat(gram.nngp().get(3, j)).isEqualTo(gram.nngp().get(0, j));
      assertThat(gram.ntk().get(3, j)).isEqualTo(gram.ntk().get(0, j));
    }
  }

  @Test
  void a_sample_of_zeros_is_legal_without_biases() {
    var network =
        KernelNetwork.of(
            DenseKernel.ntk(2, 0), RELU, DenseKernel.ntk(2, 0), RELU, DenseKernel.ntk(2, 0));
    var gram = network.gram(Tensor.matrix(new double[] {0, 0}, new double[] {1, 2}));
    assertThat(gram.nngp().toDoubles()).containsExactly(0, 0, 0, 5);
    assertThat(gram.ntk().toDoubles()).containsExactly(0, 0, 0, 15);
  }

  @Test
  void one_sample_and_one_number_are_enough() {
    var gram = KernelNetwork.of(DENSE).gram(Tensor.of(Shape.of(1, 1), 3));
    assertThat(gram.nngp().item()).isCloseTo(1.7 * 9 + 0.2, within(2 * Math.ulp(16.0)));
  }
}
