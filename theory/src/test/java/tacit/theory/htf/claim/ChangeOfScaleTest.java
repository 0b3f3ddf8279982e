// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Var;
import tacit.autodiff.check.Cases;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Verdict;
import tacit.nn.Relu;
import tacit.nn.locality.Patch;
import tacit.nn.locality.PatchPair;

class ChangeOfScaleTest {
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_gradient_is_at_right_angles_to_the_weights_of_rectifiers(Seed seed) {
    assertThat(ChangeOfScale.sides(new Relu(), seed).holds()).isTrue();
  }

  /// A thousandth of the function has the same cosines, each after the rounding of one product.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_multiple_of_a_network_changes_as_much(Seed seed) {
    var network = PatchNetwork.drawn(3, true, new Relu(), seed);
    var small = network.p().map(w -> w);
    var pair = new PatchPair(Patch.square(0, 0, 4), Patch.square(6, 3, 4));
    var images = PatchNetwork.images(seed);
    var last = small.names().indexOf("10.W");
    var scaled = new ArrayList<Var>(small.values());
    scaled.set(last, Var.of(scaled.get(last).times(1e-3).value(), scaled.get(last).on()));
    var other = new PatchNetwork(network.net(), small.with(scaled));
    assertThat(other.change(images, pair).value())
        .isCloseTo(network.change(images, pair).value(), within(1e-13));
  }

  @Test
  void activations_that_are_not_homogeneous_break_it() {
    var outside = new ChangeOfScale().checks().stream().filter(check -> !check.assumed()).toList();
    assertThat(outside).extracting(Check::verdict).containsOnly(Verdict.FAILS_OUTSIDE).hasSize(3);
  }
}
