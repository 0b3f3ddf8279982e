// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.linalg.SymmetricEigen;
import tacit.nn.Padding;
import tacit.theory.ntk.dual.ErfDual;
import tacit.theory.ntk.dual.QuadratureDual;
import tacit.theory.ntk.dual.ReluDual;

class KernelNetworkTest {
  private static final KernelLayer RELU = new DualKernel(ReluDual.relu());
  private static final KernelLayer ERF = new DualKernel(new ErfDual(1, 1, 0));
  private static final KernelLayer TANH = new DualKernel(QuadratureDual.tanh());
  private static final KernelLayer DENSE = DenseKernel.ntk(1.7, 0.2);

  private static KernelLayer conv(Padding padding) {
    return ConvKernel.ntk(Shape.of(3, 2), padding, 1.7, 0.2);
  }

  private static Tensor gaussian(int... sizes) {
    RandomGenerator random = new Seed(1).generator();
    return Tensor.gaussian(random, sizes);
  }

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

  // Layers that cli files do not name

  @Test
  void frozen_layers_add_nothing_of_their_own() {
    var x = Goldens.inputs();
    var first = KernelNetwork.of(DENSE, RELU);
    var frozen = KernelNetwork.of(DENSE, RELU, DenseKernel.ntk(1.7, 0.2).freeze());
    double[] before = first.gram(x).ntk().toDoubles(), after = frozen.gram(x).ntk().toDoubles();
    for (int i = 0; i < 9; i++) assertThat(after[i]).isEqualTo(1.7 * before[i]);
    var all =
        KernelNetwork.of(DenseKernel.ntk(1, 0).freeze(), RELU, DenseKernel.ntk(1, 0).freeze());
    assertThat(all.gram(x).ntk().toDoubles()).containsOnly(0);
  }

  @ParameterizedTest
  @EnumSource(Padding.class)
  void a_locally_connected_layer_is_a_convolution_on_each_pixel_alone(Padding padding) {
    var x = gaussian(3, 4, 4, 2);
    Shape window = Shape.of(3, 3);
    var shared =
        KernelNetwork.of(ConvKernel.ntk(window, padding, 2, 0.3), ERF, new FlattenKernel());
    var local =
        KernelNetwork.of(
            LocallyConnectedKernel.ntk(window, padding, 2, 0.3), ERF, new FlattenKernel());
    assertThat(local.gram(x).ntk().toDoubles()).isEqualTo(shared.gram(x).ntk().toDoubles());
  }

  @Test
  void a_pool_over_pixels_that_do_not_correlate_keeps_the_slim_layout() {
    var local = LocallyConnectedKernel.ntk(Shape.of(3, 3), Padding.SAME, 2, 0.3);
    var pool = new GlobalAveragePoolKernel();
    var in = Features.input(Shape.of(4, 4, 1));
    assertThat(Plan.Network.of(SerialKernel.of(local, ERF, pool), in, true).layout().full())
        .isFalse();
    assertThat(Plan.Network.of(SerialKernel.of(local, RELU, pool), in, true).layout().full())
        .isTrue();
    var x = gaussian(2, 4, 4, 1);
    var mean = KernelNetwork.of(local, ERF, pool).gram(x).ntk();
    var flat = KernelNetwork.of(local, ERF, new FlattenKernel()).gram(x).ntk();
    for (int i = 0; i < 4; i++) {
      // 16 pixels, each by itself: the mean of P² entries of which P are not 0.
      assertThat(mean.toDoubles()[i] * 16).isCloseTo(flat.toDoubles()[i], within(1e-14 * 10));
    }
  }

  @Test
  void a_locally_connected_layer_cuts_pixels_apart_in_the_full_layout() {
    var local = LocallyConnectedKernel.ntk(Shape.of(3, 3), Padding.SAME, 2, 0.3);
    var pool = new GlobalAveragePoolKernel();
    var x = gaussian(2, 4, 4, 1);
    var slim = KernelNetwork.of(local, pool).gram(x).ntk().toDoubles();
    // A pool of single pixels before it asks for the full layout and changes nothing.
    var ask = AveragePoolKernel.of(Shape.of(4, 4));
    var full = GramState.pixelPairs(x).through(local).through(pool).gram().ntk().toDoubles();
    for (int i = 0; i < 4; i++) assertThat(full[i]).isCloseTo(slim[i], within(1e-13));
    assertThat(KernelNetwork.of(local, ask, new FlattenKernel()).gram(x).ntk().toDoubles())
        .containsExactly(slim, within(1e-13));
  }

  @Test
  void a_global_sum_pool_is_the_mean_times_all_pairs_of_pixels() {
    var x = gaussian(2, 4, 4, 1);
    var mean = KernelNetwork.of(conv(Padding.SAME), RELU, new GlobalAveragePoolKernel()).gram(x);
    var sum = KernelNetwork.of(conv(Padding.SAME), RELU, new GlobalSumPoolKernel()).gram(x);
    for (int i = 0; i < 4; i++) {
      double expected = 256 * mean.ntk().toDoubles()[i];
      assertThat(sum.ntk().toDoubles()[i]).isCloseTo(expected, within(2 * Math.ulp(expected)));
    }
  }

  // Memory

  @Test
  void five_hundred_pooled_images_need_less_than_a_gibibyte() {
    List<KernelLayer> layers = new ArrayList<>();
    for (int l = 0; l < 20; l++) {
      layers.add(ConvKernel.ntk(Shape.of(3, 3), Padding.SAME, 2, 0.1));
      layers.add(RELU);
    }
    layers.add(new GlobalAveragePoolKernel());
    layers.add(DENSE);
    var network = KernelNetwork.of(layers.toArray(KernelLayer[]::new));
    long pair = 8L * 3 * 196 * 196;
    long alone = 8L * 20 * 500 * 196;
    assertThat(network.bytes(gaussian(500, 14, 14, 1), GramOptions.usual().withThreads(2)))
        .isEqualTo(2 * pair + alone)
        .isLessThan(1 << 25);
  }

  @Test
  void two_sets_need_the_variances_of_both() {
    var network = networks().getFirst();
    var x = gaussian(4, 2, 2, 1);
    var options = GramOptions.usual().withThreads(1);
    // Two activations after flatten: a number for each sample at each.
    assertThat(network.bytes(x, gaussian(6, 2, 2, 1), options) - network.bytes(x, options))
        .isEqualTo(8 * 6 * 2);
  }

  @Test
  void fewer_threads_work_where_pairs_in_flight_must_be_few() {
    var network = networks().get(2);
    var x = gaussian(3, 4, 4, 1);
    var few = GramOptions.usual().withThreads(8).withBytesInFlight(1 << 20);
    assertThat(network.bytes(x, few)).isLessThan(1 << 20);
    assertThat(network.gram(x, few).ntk().toDoubles()).isEqualTo(network.gram(x).ntk().toDoubles());
    assertThatThrownBy(() -> network.gram(x, GramOptions.usual().withBytesInFlight(1000)))
        .hasMessage(
            "gram: the pairs that one thread works on need 126.0 KiB, but only 1.0 KiB are allowed;"
                + " allow more, or take smaller images or flatten");
  }

  @Test
  void more_than_the_heap_is_refused_before_the_work() {
    assertThatThrownBy(() -> Bytes.requireRoom(1L << 60, "3 x 4 samples"))
        .hasMessageMatching(
            "gram: 3 x 4 samples need 1073741824.0 GiB of memory but Java may take [0-9.]+ [GM]iB;"
                + " start it with a larger -Xmx, write blocks to a file, or take fewer samples");
  }

  // Who listens

  @Test
  void a_listener_hears_of_all_pairs_and_may_end_the_work() {
    List<Long> heard = new ArrayList<>();
    var network = networks().getFirst();
    var x = gaussian(5, 4, 4, 1);
    network.gram(x, GramOptions.usual().withListener((done, total) -> heard.add(total - done)));
    assertThat(heard).isNotEmpty().endsWith(0L);
    var impatient =
        GramOptions.usual()
            .withListener((_, _) -> {
              throw new IllegalStateException("enough");
            });
    assertThatThrownBy(() -> network.gram(x, impatient)).hasMessage("enough");
  }

  // Refusals

  @Test
  void inputs_that_are_none_are_named() {
    var network = KernelNetwork.of(DENSE);
    assertThatThrownBy(() -> network.gram(Tensor.vector(1, 2)))
        .hasMessage(
            "x1: is (2); expected (n, d), (n, length, channels) or (n, height, width, channels)");
    assertThatThrownBy(() -> network.gram(Tensor.of(Shape.of(0, 3))))
        .hasMessage("x1: is (0, 3); a kernel needs at least one sample of one number");
    assertThatThrownBy(() -> network.gram(Tensor.of(Shape.of(1, 2), 1, Double.NaN)))
        .hasMessage("x1: number [0, 1] is NaN; give finite numbers");
    assertThatThrownBy(() -> network.gram(gaussian(2, 3), gaussian(2, 4)))
        .hasMessage("x2: examples are (4) but those of x1 are (3); both need one shape");
  }

  @Test
  void branches_that_do_not_fit_together_are_named() {
    var sum =
        KernelNetwork.of(
            conv(Padding.SAME),
            SumKernel.of(
                SerialKernel.of(RELU, conv(Padding.SAME)),
                SerialKernel.of(RELU, conv(Padding.VALID))));
    assertThatThrownBy(() -> sum.gram(gaussian(2, 4, 4, 1)))
        .hasMessage(
            "layers[1]: parallel_sum: branches[0] gives (4, 4, c) but branches[1] gives (2, 3, c);"
                + " what is joined needs one shape");
    var product = KernelNetwork.of(DENSE, ProductKernel.of(RELU, ERF));
    assertThatThrownBy(() -> product.gram(gaussian(2, 3)))
        .hasMessage(
            "layers[1]: parallel_product: branches[0] and branches[1] depend on the same weights, so"
                + " they are not independent; end all but one with a dense or conv layer of its own");
  }

  @Test
  void layers_without_a_meaning_are_refused_when_they_are_made() {
    assertThatThrownBy(() -> new DropoutKernel(0))
        .hasMessage("dropout: the probability to keep is 0.0, not in (0, 1]");
    assertThatThrownBy(() -> new LayerNormKernel(-1, false))
        .hasMessage("layer_norm: epsilon -1.0 is not a finite number of 0 or more");
    assertThatThrownBy(() -> new SliceKernel(0, 2, 2))
        .hasMessage("slice: pixels 2 to 2 (exclusive) of axis 0 are none");
    assertThatThrownBy(() -> ConcatKernel.of(Shape.of(1), RELU, ERF))
        .hasMessage("concat: 2 branches but widths (1); give one width a branch");
    assertThatThrownBy(() -> SumKernel.of())
        .hasMessage("parallel_sum: no branches; give at least one");
    assertThatThrownBy(() -> KernelNetwork.of(new KernelLayer[0]))
        .hasMessage("serial: no layers; identity is the layer without effect");
    assertThatThrownBy(
            () -> new AveragePoolKernel(Shape.of(2, 2), Shape.of(1), Padding.SAME, false))
        .hasMessage("average_pool: strides (1) are not as many as the numbers of window (2, 2)");
    assertThatThrownBy(() -> new SumPoolKernel(Shape.of(2, 0), Shape.of(1, 1), Padding.SAME))
        .hasMessage("sum_pool: window (2, 0) must be 1 or more");
    assertThatThrownBy(() ->
            new SelfAttentionKernel(
                1,
                1,
                1,
                1,
                0,
                SelfAttentionKernel.Score.SOFTMAX,
                SelfAttentionKernel.Scaling.SQUARE_ROOT))
        .hasMessage(
            "self_attention: scores SOFTMAX with square-root scaling have no closed form; take linear"
                + " scaling or the identity");
    assertThatThrownBy(() -> GramOptions.usual().withThreads(0))
        .hasMessage("threads: 0; give 1 or more");
  }
}
