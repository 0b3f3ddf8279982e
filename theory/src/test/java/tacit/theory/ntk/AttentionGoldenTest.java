// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import static tacit.theory.ntk.Goldens.assertUpper;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.theory.ntk.SelfAttentionKernel.Scaling;

/// Attention over three tokens, then their mean, worked out in NumPy to every printed digit.
class AttentionGoldenTest {
  private static final Tensor X =
      Tensor.of(Shape.of(2, 3, 2), 1, 0, 0, 2, -1, 1, 0.5, 0.5, 2, -1, 0, 1);

  private static void assertGolden(SelfAttentionKernel attention, String k, String theta) {
    var gram = KernelNetwork.of(attention, new GlobalAveragePoolKernel()).gram(X);
    assertUpper(gram.nngp(), k);
    assertUpper(gram.ntk(), theta);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "LINEAR, 0.648245077166 -0.00822406191 0.46818491533, 1.256490154332 -0.056448123821 0.896369830659",
    "SQUARE_ROOT, 3.54013312 0.47751664 2.42517136, 14.04053248 1.79006656 9.58068544"
  })
  void without_positions(Scaling scaling, String k, String theta) {
    assertGolden(PositionalAttentionTest.attention(scaling), k, theta);
  }

  private static PositionalEmbedding embedding(String name) {
    var added = PositionalEmbedding.sum(0.5).withDecay(1, d -> Math.exp(-d));
    var beside = PositionalEmbedding.concat(0.5, 3, 1);
    return switch (name) {
      case "added" -> added;
      case "in values" -> added.intoValues();
      case "frozen" -> added.intoValues().freeze();
      case "beside" -> beside;
      default -> beside.withDecay(2, d -> 1 / (1 + d)).intoValues();
    };
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "added, LINEAR, 0.614815015380 0.008306569897 0.455162124366, 1.189630030761 -0.023386860207 0.870324248732",
    "added, SQUARE_ROOT, 6.798210393377 1.879169788108 5.049254124294, 30.818804307969 8.812358086928 23.073963248500",
    "in values, LINEAR, 0.832690943532 0.225301821698 0.671323523060, 1.843257815217 0.627598895199 1.518808444815",
    "in values, SQUARE_ROOT, 8.828874187460 2.177823087297 6.437817885731, 42.289710775848 10.812702412699 31.107131414775",
    "frozen, LINEAR, 0.832690943532 0.225301821698 0.671323523060, 1.625381887065 0.410603643397 1.302647046121",
    "frozen, SQUARE_ROOT, 8.828874187460 2.177823087297 6.437817885731, 35.195496749841 8.591292349186 25.631271542924",
    "beside, LINEAR, 0.600777971507 0.008038473958 0.442280450725, 1.161555943013 -0.023923052085 0.844560901450",
    "beside, SQUARE_ROOT, 2.392240000000 0.447231550000 1.702739650000, 9.848840800000 1.828878520000 7.027328920000",
    "beside in values, LINEAR, 0.526792468316 0.074174606986 0.406647649482, 1.074937834831 0.169458226124 0.834258486014",
    "beside in values, SQUARE_ROOT, 2.165568744640 0.459809565340 1.526379867940, 9.276075064480 1.969882370680 6.529264446280"
  })
  void with_positions(String name, Scaling scaling, String k, String theta) {
    assertGolden(
        PositionalAttentionTest.attention(scaling).withPositions(embedding(name)), k, theta);
  }
}
