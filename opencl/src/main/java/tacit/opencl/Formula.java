// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.util.Arrays;
import tacit.autodiff.op.Abs;
import tacit.autodiff.op.Add;
import tacit.autodiff.op.Binary;
import tacit.autodiff.op.Clamp;
import tacit.autodiff.op.Cos;
import tacit.autodiff.op.Divide;
import tacit.autodiff.op.Erf;
import tacit.autodiff.op.Exp;
import tacit.autodiff.op.Gate;
import tacit.autodiff.op.LeakyRelu;
import tacit.autodiff.op.Log;
import tacit.autodiff.op.Maximum;
import tacit.autodiff.op.Minimum;
import tacit.autodiff.op.Multiply;
import tacit.autodiff.op.Power;
import tacit.autodiff.op.Relu;
import tacit.autodiff.op.ScaleShift;
import tacit.autodiff.op.Sigmoid;
import tacit.autodiff.op.Sign;
import tacit.autodiff.op.Sin;
import tacit.autodiff.op.Softplus;
import tacit.autodiff.op.Sqrt;
import tacit.autodiff.op.Subtract;
import tacit.autodiff.op.Tanh;
import tacit.autodiff.op.Unary;

/// An elementwise function in OpenCL C: `scale_shift(%s, %s, %s)`, its operands first, then its
/// numbers, which are arguments of the kernel.
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Formula(String text, double... numbers) {
  private static final double SQUARE = 2;

  static Formula of(Unary f) {
    return switch (f) {
      case Abs _ -> new Formula("fabs(%s)");
      case Clamp(double from, double to) -> new Formula("clamp_to(%s, %s, %s)", from, to);
      case Cos _ -> new Formula("cos(%s)");
      case Erf _ -> new Formula("erf(%s)");
      case Exp _ -> new Formula("exp(%s)");
      case Log _ -> new Formula("log(%s)");
      case Power(double exponent) when exponent == SQUARE -> new Formula("%1$s * %1$s");
      case Power(double exponent) -> new Formula("power(%s, %s)", exponent);
      case Relu _ -> new Formula("relu(%s)");
      case LeakyRelu(double slope) -> new Formula("leaky_relu(%s, %s)", slope);
      case ScaleShift(double scale, double shift) ->
          new Formula("fma(%2$s, %1$s, %3$s)", scale, shift);
      case Sigmoid _ -> new Formula("sigmoid(%s)");
      case Sign _ -> new Formula("sign_of(%s)");
      case Sin _ -> new Formula("sin(%s)");
      case Softplus _ -> new Formula("softplus(%s)");
      case Sqrt _ -> new Formula("sqrt(%s)");
      case Tanh _ -> new Formula("tanh(%s)");
    };
  }

  static Formula of(Binary f) {
    return switch (f) {
      case Add _ -> new Formula("%s + %s");
      case Divide _ -> new Formula("%s / %s");
      case Gate(double slope) -> new Formula("gate(%s, %s, %s)", slope);
      case Maximum _ -> new Formula("maximum(%s, %s)");
      case Minimum _ -> new Formula("minimum(%s, %s)");
      case Multiply _ -> new Formula("%s * %s");
      case Subtract _ -> new Formula("%s - %s");
    };
  }

  String with(Object... names) {
    return text.formatted(names);
  }

  /// The names that a chain gives to the numbers, from `s<first>` on.
  Object[] names(int first, Object... operands) {
    Object[] all = Arrays.copyOf(operands, operands.length + numbers.length);
    for (int i = 0; i < numbers.length; i++) all[operands.length + i] = "s" + (first + i);
    return all;
  }
}
