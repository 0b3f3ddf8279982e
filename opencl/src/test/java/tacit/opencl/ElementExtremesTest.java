// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tacit.opencl.KernelCase.DEFINITION;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.op.*;
import tacit.testing.NeedsOpenCl;

/// Elementwise functions at the ends of their ranges, and signs of zeros, which `==` does not see.
@NeedsOpenCl
class ElementExtremesTest {
  /// Units in the last place that OpenCL lets `exp` and its like err, and `pow`.
  private static final double FUNCTION = 8;

  private static final double POWER = 16;

  private final Kernels on = TestDevice.kernels();

  @ParameterizedTest
  @MethodSource(TestDevice.TYPES)
  void signs_of_zeros_are_those_of_the_definition(DType dtype) {
    Tensor a = Tensor.vector(0.0, 0.0, -0.0, -0.0).to(dtype);
    Tensor b = Tensor.vector(0.0, -0.0, 0.0, -0.0).to(dtype);
    List<Unary> unary =
        List.of(new Relu(), new LeakyRelu(0.5), new Abs(), new Sign(), new Clamp(-0.0, 1));
    for (Unary f : unary) assertSameSigns(f.name(), on.map(f, b), DEFINITION.map(f, b));
    List<Binary> binary =
        List.of(new Maximum(), new Minimum(), new Add(), new Subtract(), new Gate(0.5));
    for (Binary f : binary) assertSameSigns(f.name(), on.zip(f, a, b), DEFINITION.zip(f, a, b));
  }

  private static void assertSameSigns(String name, Tensor device, Tensor definition) {
    assertThat(device.toDoubles()).as(name).containsExactly(definition.toDoubles());
  }

  /// Below the smallest normal number a device may keep fewer digits, or none.
  @ParameterizedTest
  @MethodSource(TestDevice.TYPES)
  void functions_keep_their_digits_where_exp_overflows_and_vanishes(DType dtype) {
    Tensor x = Tensor.vector(-800, -700, -100, -90, -87, -20, 20, 87, 90, 100, 700, 800).to(dtype);
    double least = dtype == DType.FLOAT32 ? Float.MIN_NORMAL : Double.MIN_NORMAL;
    for (Unary f : List.of(new Exp(), new Sigmoid(), new Softplus(), new Tanh(), new Erf())) {
      double[] device = on.map(f, x).toDoubles(), definition = DEFINITION.map(f, x).toDoubles();
      for (int i = 0; i < device.length; i++) {
        double bound = FUNCTION * dtype.epsilon() * Math.abs(definition[i]) + least;
        assertClose(f + " of " + x.get(i), device[i], definition[i], bound);
      }
    }
  }

  /// The exponent is rounded to the type first, which moves the result by `|p ln x| ε`.
  @ParameterizedTest
  @MethodSource(TestDevice.TYPES)
  void a_power_is_as_near_as_its_rounded_exponent_allows(DType dtype) {
    Tensor x = Tensor.vector(1e-30, 1e-3, 0.7, 1.5, 1e3, 1e30).to(dtype);
    for (double p : new double[] {1.0 / 3, -1.1, 0.1}) {
      double[] device = on.map(new Power(p), x).toDoubles();
      double[] definition = DEFINITION.map(new Power(p), x).toDoubles();
      for (int i = 0; i < device.length; i++) {
        double factor = POWER + Math.abs(p * Math.log(x.get(i)));
        double bound = factor * dtype.epsilon() * definition[i];
        assertClose(x.get(i) + " to " + p, device[i], definition[i], bound);
      }
    }
  }

  private static void assertClose(String what, double device, double definition, double bound) {
    if (Double.isInfinite(definition)) assertThat(device).as(what).isEqualTo(definition);
    else assertThat(device).as(what).isCloseTo(definition, within(bound));
  }
}
