// SPDX-License-Identifier: Apache-2.0
package tacit.nn.homogeneous;

import tacit.nn.*;

/// Which layers keep a scale: `f(a z) = a f(z)` for `a > 0`, biases left aside.
final class Degree {
  private Degree() {}

  static void requireOne(Chain.Link link) {
    boolean one =
        switch (link.layer()) {
          case Affine _,
              AveragePool _,
              Dropout _,
              Flatten _,
              GlobalAveragePool _,
              Identity _,
              MaxPool _,
              SumPool _ ->
              true;
          case BatchNorm _ -> true; // after it the scale begins anew, see BatchNormPolicy
          case Activation activation -> one(activation);
          case Branching _ -> throw branches(link);
          case LayerNorm _, ProductPool _ -> false;
          case Serial _ -> throw new IllegalStateException("a serial holds no serial");
        };
    if (!one) {
      throw new IllegalArgumentException(
          "scale: "
              + link.place()
              + " is not homogeneous of degree 1, f(a z) = a f(z) for a > 0; take relu, leaky_relu"
              + " or abs and pools of means, sums or maxima, or leave the margins as they are");
    }
  }

  private static boolean one(Activation activation) {
    return switch (activation) {
      case Abs _, LeakyRelu _, Relu _ -> true;
      case Monomial(int degree) -> degree == 1;
      case Cos _, Erf _, Exp _, Gelu _, Sigmoid _, Sin _, Tanh _ -> false;
    };
  }

  private static IllegalArgumentException branches(Chain.Link link) {
    return new IllegalArgumentException(
        "scale: "
            + link.place()
            + " joins paths of different degree, so the network has no scale layer by layer; take a"
            + " path norm of its weights, or leave the margins as they are");
  }
}
