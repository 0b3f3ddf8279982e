// SPDX-License-Identifier: Apache-2.0
package tacit.nn.homogeneous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.nn.*;

class BatchNormFoldTest {
  /// Products of a few layers of numbers of size 1: far above their rounding, far below any number
  /// of theirs.
  private static final double AGREE = 1e-10;

  private static BatchNormFold folded(Nets net) {
    return BatchNormFold.of(net.network(), net.params(), net.statistics());
  }

  private static List<Nets> normalized(Seed seed) {
    Shape image = Shape.of(5, 4, 2), three = Shape.of(3, 3);
    return List.of(
        Nets.drawn(
            seed,
            Shape.of(6),
            Dense.of(5, Nets.PLAIN),
            new BatchNorm(),
            new Relu(),
            Dense.of(4, Nets.BIASED),
            new BatchNorm(0.1, 1e-3).withoutAffine(),
            new Relu(),
            Dense.of(3, Nets.BIASED)),
        Nets.drawn(
            seed,
            image,
            Conv.of(3, three, Padding.SAME, Nets.NTK),
            new BatchNorm(),
            new Relu(),
            MaxPool.of(Shape.of(2, 2)),
            new Flatten(),
            Dense.of(3, Weights.ntk(2, 0.5)),
            new BatchNorm()));
  }

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void outputs_before_and_after_folding_agree(Seed seed) {
    for (Nets net : normalized(seed)) {
      BatchNormFold folded = folded(net);
      Nets after = new Nets(folded.network(), folded.params(), Params.empty());
      Tensor x = net.inputs(seed, 7);
      assertThat(after.outputs(x).toDoubles())
          .containsExactly(net.outputs(x).toDoubles(), within(AGREE));
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_folded_network_has_no_normalization_and_folds_to_itself(Seed seed) {
    for (Nets net : normalized(seed)) {
      BatchNormFold once = folded(net);
      assertThat(once.network().initialState().size()).isZero();
      BatchNormFold twice = BatchNormFold.of(once.network(), once.params(), Params.empty());
      assertThat(twice.network()).isEqualTo(once.network());
      assertThat(twice.params().names()).isEqualTo(once.params().names());
    }
  }

  // Golden

  /// W = [1 2; 3 −1] (rows are outputs), b = 0, g = (2, .5), β = (.1, −.2), μ = (.5, 1), v = (4,
  /// .25), ε = 10⁻⁵: s = g/√(v + ε), worked out apart from this code to all digits.
  @Test
  void a_layer_by_hand() {
    Network network =
        new Network(Serial.of(Dense.of(2, Nets.PLAIN), new BatchNorm(0.1, 1e-5)), Shape.of(2));
    Params<Tensor> params =
        Params.of("0.W", Tensor.matrix(new double[][] {{1, 3}, {2, -1}}))
            .and("1.gamma", Tensor.vector(2, 0.5))
            .and("1.beta", Tensor.vector(0.1, -0.2));
    Params<Tensor> statistics =
        Params.of("1.mean", Tensor.vector(0.5, 1)).and("1.variance", Tensor.vector(4, 0.25));
    BatchNormFold folded = BatchNormFold.of(network, params, statistics);
    double s0 = 0.9999987500023437, s1 = 0.9999800005999799;
    double rounding = 4 * Math.ulp(3.0); // a root, a quotient, a product
    assertThat(folded.params().get("0.W").toDoubles())
        .containsExactly(new double[] {s0, 3 * s1, 2 * s0, -s1}, within(rounding));
    assertThat(folded.params().get("0.b").toDoubles())
        .containsExactly(new double[] {-0.3999993750011719, -1.19998000059998}, within(rounding));
    NetworkScale scale = NetworkScale.of(network, params, statistics);
    assertThat(scale.layerNorms())
        .containsExactly(new double[] {3.872930094389855}, within(4 * rounding));
    assertThat(scale.approximate()).isTrue();
  }

  // Messages

  @Test
  void a_normalization_without_weights_before_it_is_refused() {
    Nets net =
        Nets.drawn(new Seed(0), Shape.of(3), Dense.of(2, Nets.PLAIN), new Relu(), new BatchNorm());
    assertThatThrownBy(() -> folded(net))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "fold: layers[2] (batch_norm) does not follow a layer of weights, so there is nothing"
                + " to fold it into; put it between the weights and their activation");
  }

  @Test
  void missing_statistics_are_refused() {
    Nets net = Nets.drawn(new Seed(0), Shape.of(3), Dense.of(2, Nets.PLAIN), new BatchNorm());
    assertThatThrownBy(() -> BatchNormFold.of(net.network(), net.params(), Params.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "fold: layers[1] (batch_norm) has no running statistics; give those of the trained"
                + " network");
  }
}
