// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.autodiff.kernel.ScalarCovariances;
import tacit.nn.Padding;
import tacit.theory.ntk.dual.ErfDual;
import tacit.theory.ntk.dual.GeluDual;
import tacit.theory.ntk.dual.ReluDual;

/// The reading of networks for devices, on the steps' definition.
class DeviceGramTest {
  private static final KernelLayer RELU = new DualKernel(ReluDual.relu());

  /// Some forty roundings in a row, ten at each of at most four layers, of drawn samples whose
  /// angles are wide; 3 were seen.
  static final double ROUNDINGS = 40;

  private static GramOptions device(DType dtype, long bytes) {
    return GramOptions.usual()
        .withDevice(new GramDevice(new ScalarCovariances(), dtype, bytes, bytes));
  }

  static void assertClose(Gram fast, Gram slow, DType dtype) {
    assertClose(fast.nngp(), slow.nngp(), dtype);
    assertClose(fast.ntk(), slow.ntk(), dtype);
  }

  private static void assertClose(Tensor fast, Tensor slow, DType dtype) {
    assertThat(fast.shape()).isEqualTo(slow.shape());
    double scale = Arrays.stream(slow.toDoubles()).map(Math::abs).max().orElse(0);
    double bound = ROUNDINGS * dtype.epsilon() * scale;
    assertThat(fast.toDoubles()).containsExactly(slow.toDoubles(), within(bound));
  }

  // Golden: the tables of dense and convolutional networks, to every printed digit

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "CIRCULAR, 0.577953831643 0.678577541273 0.899106152575, 0.762278032811 0.785488364952 1.09367086007",
    "SAME, 0.453817739988 0.518555984457 0.665879527174, 0.579778529561 0.598982207189 0.825946131922",
    "VALID, 0.81190981958 0.74851884975 1.00836420743, 1.2803124482 0.893928398566 1.44863202077"
  })
  void pooled_images_have_the_printed_kernels(Padding padding, String k, String theta) {
    var network =
        KernelNetwork.of(
            ConvKernel.ntk(Shape.of(3, 3), padding, 2, 0.1),
            RELU,
            new GlobalAveragePoolKernel(),
            DenseKernel.ntk(2, 0.1));
    var gram = network.gram(Goldens.images(), device(DType.FLOAT64, 1 << 20));
    Goldens.assertUpper(gram.nngp(), k);
    Goldens.assertUpper(gram.ntk(), theta);
  }

  // Agreement

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_device_computes_what_the_processor_does(Seed seed) {
    var drawn = DeviceNetworks.of(seed);
    var options = device(DType.FLOAT64, 1 << 22);
    var x = drawn.one();
    assertClose(drawn.network().gram(x, options), drawn.network().gram(x), DType.FLOAT64);
    assertClose(
        drawn.network().gram(x, drawn.two(), options),
        drawn.network().gram(x, drawn.two()),
        DType.FLOAT64);
  }

  @Test
  void the_size_of_blocks_changes_no_bit() {
    for (long seed = 0; seed < 6; seed++) {
      var drawn = DeviceNetworks.of(new Seed(seed));
      var whole = drawn.network().gram(drawn.one(), device(DType.FLOAT64, 1 << 30));
      // Room for a few pairs of images, or of two numbers.
      for (long bytes : new long[] {200_000, 150_000}) {
        var parts = drawn.network().gram(drawn.one(), device(DType.FLOAT64, bytes));
        assertThat(parts.nngp().toDoubles()).isEqualTo(whole.nngp().toDoubles());
        assertThat(parts.ntk().toDoubles()).isEqualTo(whole.ntk().toDoubles());
      }
    }
  }

  @Test
  void equal_samples_of_two_sets_have_the_variance_of_one() {
    var network = Goldens.dense(ReluDual.relu(), 2, 0.1, 4);
    var x = Goldens.inputs();
    for (DType dtype : DType.values()) {
      var options = device(dtype, 1 << 20);
      var square = network.gram(x, x, options);
      var alone = network.gram(x, options);
      for (int i = 0; i < 3; i++) {
        assertThat(square.nngp().get(i, i)).isEqualTo(alone.nngp().get(i, i));
        assertThat(square.ntk().get(i, i)).isEqualTo(alone.ntk().get(i, i));
      }
    }
  }

  @Test
  void without_the_tangent_kernel_the_other_has_the_same_bits() {
    var drawn = DeviceNetworks.of(new Seed(1));
    var options = device(DType.FLOAT64, 1 << 22);
    var both = drawn.network().gram(drawn.one(), options);
    var one = drawn.network().gram(drawn.one(), options.withNtk(false));
    assertThat(one.nngp().toDoubles()).isEqualTo(both.nngp().toDoubles());
    assertThat(one.ntk().shape()).isEqualTo(Shape.of(0, 0));
  }

  @Test
  void the_listener_hears_of_every_pair_once() {
    var said = new java.util.ArrayList<Long>();
    var options = device(DType.FLOAT64, 1 << 20).withListener((done, _) -> said.add(done));
    Goldens.dense(new ErfDual(1, 1, 0), 1, 0, 2).gram(Goldens.inputs(), options);
    assertThat(said).endsWith(3L).isSorted();
  }

  // Refusals

  @Test
  void layers_without_a_step_are_named_with_the_way_on() {
    var gelu = new DualKernel(new GeluDual());
    assertRefused(
        "layers[1].branch[0]: gelu: devices have no step for it; compute on the processor, --device cpu",
        KernelNetwork.of(
            DenseKernel.ntk(1, 0),
            SumKernel.residual(SerialKernel.of(gelu, DenseKernel.ntk(1, 0)))));
    assertRefused(
        "layers[1]: gelu: devices have no step for it; compute on the processor, --device cpu",
        KernelNetwork.of(DenseKernel.ntk(1, 0), gelu));
  }

  private static void assertRefused(String message, KernelNetwork network) {
    assertThatThrownBy(() -> network.gram(Goldens.inputs(), device(DType.FLOAT64, 1 << 20)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void too_little_memory_is_told_before_the_work() {
    var network =
        KernelNetwork.of(
            ConvKernel.ntk(Shape.of(3, 3), Padding.SAME, 2, 0.1),
            RELU,
            new GlobalAveragePoolKernel());
    assertThatThrownBy(() -> network.gram(Goldens.images(), device(DType.FLOAT64, 1000)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "gram: one pair of samples needs 12.0 KiB in buffers of 3.0 KiB, but the device has 1.0 KiB in buffers of 1.0 KiB; take smaller images, flatten, or compute on the processor, --device cpu");
  }

  @Test
  void what_leaves_the_range_of_floats_is_named() {
    Tensor x = Tensor.matrix(new double[] {1e18, 0}, new double[] {1, 1e25});
    var network = Goldens.dense(ReluDual.relu(), 2, 0, 1);
    assertThat(network.gram(x, device(DType.FLOAT64, 1 << 20)).ntk().get(1, 1)).isFinite();
    assertThatThrownBy(() -> network.gram(x, device(DType.FLOAT32, 1 << 20)))
        .hasMessage(
            "gram: entry (1, 1) of nngp leaves the range of FLOAT32; take smaller inputs, weight variances or depth, or compute in FLOAT64, --device cpu");
  }

  @Test
  void floats_have_fewer_digits_and_say_nothing_else() {
    for (long seed : List.of(3L, 4L, 5L)) {
      var drawn = DeviceNetworks.of(new Seed(seed));
      assertClose(
          drawn.network().gram(drawn.one(), device(DType.FLOAT32, 1 << 22)),
          drawn.network().gram(drawn.one()),
          DType.FLOAT32);
    }
  }
}
