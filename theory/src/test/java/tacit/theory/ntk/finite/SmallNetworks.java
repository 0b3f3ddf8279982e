// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.finite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.nn.*;

/// Networks of a few units, of every kind of layer, and their kernels at drawn weights.
abstract class SmallNetworks {
  static final Kernels ON = new ScalarKernels();
  static final Weights LAW = Weights.ntk(1.7, 0.3);
  static final Weights STANDARD = Weights.standard(1.7, 0.3);

  /// The sums behind an entry have some thousand terms of the size of one, each rounded once.
  static final double TOLERANCE = 1e-10;

  static Network dense(Layer... layers) {
    return new Network(Serial.of(layers), Shape.of(5));
  }

  static Network image(Layer... layers) {
    return new Network(Serial.of(layers), Shape.of(5, 4, 2));
  }

  static Conv conv(int channels, Padding padding) {
    return Conv.of(channels, Shape.of(3, 2), padding, LAW);
  }

  static Stream<Network> networks() {
    var strided =
        new Conv(OptionalInt.of(3), Shape.of(2, 3), Shape.of(2, 1), Padding.SAME, STANDARD);
    var line = Conv.of(3, Shape.of(3), Padding.CIRCULAR, LAW);
    return Stream.of(
        dense(Dense.of(7, LAW), new Erf(), Dense.of(3, LAW)),
        new Network(Dense.of(3, LAW), Shape.of(5)),
        dense(
            Dense.of(6, STANDARD),
            new Relu(),
            Dense.of(6, STANDARD),
            new Tanh(),
            Dense.of(2, STANDARD)),
        dense(
            Dense.of(6, LAW),
            new Residual(Serial.of(new Relu(), Dense.of(6, LAW))),
            new LayerNorm(),
            new Gelu(),
            new BatchNorm(),
            Dense.of(3, Weights.ntk(1, 0))),
        dense(
            new ParallelProduct(
                List.of(Serial.of(Dense.of(4, LAW), new Sin()), Serial.of(Dense.of(4, STANDARD)))),
            Dense.of(3, LAW)),
        image(
            conv(4, Padding.SAME),
            new Relu(),
            conv(3, Padding.VALID),
            new Flatten(),
            Dense.of(3, LAW)),
        image(
            conv(4, Padding.CIRCULAR),
            new MaxPool(Shape.of(2, 2), Shape.of(2, 2), Padding.VALID),
            strided,
            new GlobalAveragePool()),
        image(
            conv(9, Padding.VALID),
            new BatchNorm().withoutAffine(),
            new Erf(),
            Conv.of(9, Shape.of(3, 3), Padding.VALID, LAW),
            new Flatten(),
            Dense.of(2, LAW)),
        new Network(Serial.of(line, new Abs(), line), Shape.of(6, 2)));
  }

  static Tensor examples(Network network, int n, long seed) {
    Shape shape = Shape.of(n).concat(network.example());
    return Tensor.gaussian(new Seed(seed).generator(), shape.toArray());
  }

  static EmpiricalKernel kernel(Network network) {
    return EmpiricalKernel.of(network, network.init(new Seed(3)), ON);
  }

  static void equal(Tensor a, Tensor b) {
    assertThat(a.shape()).isEqualTo(b.shape());
    assertThat(a.toDoubles()).containsExactly(b.toDoubles(), within(TOLERANCE));
  }

  static List<OutputAxes> axes(Network network) {
    return network.output().rank() == 1
        ? List.of(OutputAxes.usual(), OutputAxes.full(), OutputAxes.full().withDiagonal(0))
        : List.of(
            OutputAxes.usual(),
            OutputAxes.full(),
            OutputAxes.meanOver(0).withDiagonal(1),
            OutputAxes.meanOver(0, 1),
            OutputAxes.full().withDiagonal(-1));
  }
}
