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
      case Dense d -> name + " to " + width(d.units()) + bias(d);
      case Conv c ->
          name + " " + c.kernel() + " to " + width(c.channels()) + " channels" + slides(c);
      case AveragePool(Shape w, Shape s, Padding p, boolean edges) ->
          name + " " + w + slides(s, w, p) + (edges ? ", edges normalized" : "");
      case SumPool(Shape w, Shape s, Padding p) -> name + " " + w + slides(s, w, p);
      case MaxPool(Shape w, Shape s, Padding p) -> name + " " + w + slides(s, w, p);
      case ProductPool(Shape w, Shape s, Padding p) -> name + " " + w + slides(s, w, p);
      case LeakyRelu(double slope) -> name + " " + slope;
      case Monomial(int degree) -> name + " " + degree;
      case Dropout(double rate) -> name + " " + rate;
      case Erf(double a, double b, double c) -> "%s a=%s b=%s c=%s".formatted(name, a, b, c);
      case Sin(double a, double b, double c) -> "%s a=%s b=%s c=%s".formatted(name, a, b, c);
      case Cos(double a, double b, double c) -> "%s a=%s b=%s c=%s".formatted(name, a, b, c);
      case Exp(double a, double b) -> "%s a=%s b=%s".formatted(name, a, b);
      case Abs _,
          BatchNorm _,
          Flatten _,
          Gelu _,
          GlobalAveragePool _,
          Identity _,
          LayerNorm _,
          ParallelProduct _,
          ParallelSum _,
          Relu _,
          Residual _,
          Serial _,
          Sigmoid _,
          Tanh _ ->
          name;
    };
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
