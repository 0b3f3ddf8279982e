// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.autodiff.kernel.Accelerator;
import tacit.autodiff.kernel.Accelerators;
import tacit.nn.Padding;
import tacit.testing.NeedsOpenCl;
import tacit.theory.ntk.dual.ErfDual;
import tacit.theory.ntk.dual.ReluDual;

/// Kernels on the first OpenCL device, against printed numbers and against the processor's.
@NeedsOpenCl
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenClGramTest {
  private final Accelerator device = Accelerators.find("opencl").orElseThrow().open(0);

  @AfterAll
  void end() {
    device.close();
  }

  private GramOptions options(DType dtype) {
    Assumptions.assumeTrue(dtype == DType.FLOAT32 || device.info().doubles(), "needs doubles");
    return GramOptions.usual().withDevice(GramDevice.of(device, dtype));
  }

  @Test
  void images_have_the_printed_kernels() {
    var network =
        KernelNetwork.of(
            ConvKernel.ntk(Shape.of(3, 3), Padding.SAME, 2, 0.1),
            new DualKernel(ReluDual.relu()),
            new GlobalAveragePoolKernel(),
            DenseKernel.ntk(2, 0.1));
    var gram = network.gram(Goldens.images(), options(DType.FLOAT64));
    Goldens.assertUpper(gram.nngp(), "0.453817739988 0.518555984457 0.665879527174");
    Goldens.assertUpper(gram.ntk(), "0.579778529561 0.598982207189 0.825946131922");
    var erf =
        KernelNetwork.of(
            ConvKernel.ntk(Shape.of(3, 3), Padding.VALID, 2, 0.1),
            new DualKernel(ErfDual.erf()),
            new FlattenKernel(),
            DenseKernel.ntk(2, 0.1));
    gram = erf.gram(Goldens.images(), options(DType.FLOAT64));
    Goldens.assertUpper(gram.nngp(), "1.117882554 0.243654908627 1.29449346505");
    Goldens.assertUpper(gram.ntk(), "2.43190785461 0.388695357763 3.03179780972");
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void drawn_networks_have_the_kernels_of_the_processor(Seed seed) {
    var drawn = DeviceNetworks.of(seed);
    for (DType dtype : DType.values()) {
      if (dtype == DType.FLOAT64 && !device.info().doubles()) continue;
      DeviceGramTest.assertClose(
          drawn.network().gram(drawn.one(), options(dtype)),
          drawn.network().gram(drawn.one()),
          dtype);
      DeviceGramTest.assertClose(
          drawn.network().gram(drawn.one(), drawn.two(), options(dtype)),
          drawn.network().gram(drawn.one(), drawn.two()),
          dtype);
    }
  }

  /// An angle `a` comes from `sin² a`, which is rounded to `8 ε`: its error is `8 ε / a`, or all of
  /// it below `√(8 ε)`; each layer loses that much of `Θ`, `1/π` of an angle.
  @ParameterizedTest
  @EnumSource(DType.class)
  void nearly_equal_samples_lose_digits_of_the_tangent_kernel(DType dtype) {
    var network = Goldens.dense(ReluDual.relu(), 2, 0, 3);
    for (double a : new double[] {0.1, 0.01, 1e-3, 1e-4}) {
      Tensor x = Tensor.matrix(new double[] {1, 0}, new double[] {Math.cos(a), Math.sin(a)});
      double fast = network.gram(x, options(dtype)).ntk().get(0, 1);
      double slow = network.gram(x).ntk().get(0, 1);
      double lost = Math.min(8 * dtype.epsilon() / a, Math.sqrt(8 * dtype.epsilon()));
      assertThat(fast).isCloseTo(slow, within(3 * lost / Math.PI * slow));
    }
  }

  @Test
  void what_is_in_flight_is_given_back() {
    var network = Goldens.dense(ReluDual.relu(), 2, 0.1, 20);
    var x = Tensor.gaussian(new Seed(1).generator(), 300, 4);
    var before = device.counters();
    network.gram(x, options(DType.FLOAT32));
    var after = device.counters();
    // One set of samples as it is by itself at 20 places, and the inputs.
    assertThat(after.buffers() - before.buffers()).isLessThanOrEqualTo(21);
  }
}
