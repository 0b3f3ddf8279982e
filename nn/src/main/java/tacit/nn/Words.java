// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import java.util.Locale;
import java.util.OptionalInt;
import tacit.autodiff.Shape;

/// One short phrase for a layer: `conv (3, 3) to 32 channels, same`.
final class Words {
  private Words() {}

  static String of(Layer layer) {
    String name = layer.name();
    return switch (layer) {
      case Activation activation -> name + numbers(activation);
      case Dense d -> name + " to " + width(d.units()) + bias(d);
      case Conv c ->
          name + " " + c.kernel() + " to " + width(c.channels()) + " channels" + slides(c);
      case Pool p ->
          name + " " + p.window() + slides(p.strides(), p.window(), p.padding()) + edges(p);
      case Dropout(double rate) -> name + " " + rate;
      case BatchNorm norm -> norm.affine() ? name : name + ", no scale or shift";
      case Branching _, Flatten _, GlobalAveragePool _, Identity _, LayerNorm _, Serial _ -> name;
    };
  }

  private static String numbers(Activation activation) {
    return switch (activation) {
      case LeakyRelu(double slope) -> " " + slope;
      case Monomial(int degree) -> " " + degree;
      case Erf(double a, double b, double c) -> " a=%s b=%s c=%s".formatted(a, b, c);
      case Sin(double a, double b, double c) -> " a=%s b=%s c=%s".formatted(a, b, c);
      case Cos(double a, double b, double c) -> " a=%s b=%s c=%s".formatted(a, b, c);
      case Exp(double a, double b) -> " a=%s b=%s".formatted(a, b);
      case Abs _, Gelu _, Relu _, Sigmoid _, Tanh _ -> "";
    };
  }

  private static String edges(Pool pool) {
    return pool instanceof AveragePool a && a.normalizeEdges() ? ", edges normalized" : "";
  }

  private static String width(OptionalInt width) {
    return width.isPresent() ? Integer.toString(width.getAsInt()) : "any number of";
  }

  private static String bias(Affine layer) {
    return layer.weights().hasBias() ? "" : ", no bias";
  }

  private static String slides(Conv c) {
    return slides(c.strides(), Sliding.ones(c.kernel()), c.padding()) + bias(c);
  }

  /// Padding, and the strides where they are not the usual ones.
  private static String slides(Shape strides, Shape usual, Padding padding) {
    String steps = strides.equals(usual) ? "" : ", strides " + strides;
    return steps + ", " + padding.name().toLowerCase(Locale.ROOT);
  }
}
