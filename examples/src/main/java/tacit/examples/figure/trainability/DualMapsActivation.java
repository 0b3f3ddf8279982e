// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import java.util.Locale;
import tacit.examples.report.Tone;
import tacit.theory.ntk.dual.Dual;
import tacit.theory.ntk.dual.ErfDual;
import tacit.theory.ntk.dual.GeluDual;
import tacit.theory.ntk.dual.QuadratureDual;
import tacit.theory.ntk.dual.ReluDual;

/// The activations of `trainability/dual-maps`.
enum DualMapsActivation {
  RELU(Tone.BLUE, false),
  GELU(Tone.GREEN, true),
  ERF(Tone.ORANGE, false),
  TANH(Tone.VIOLET, true);

  private final Tone tone;
  private final boolean dashed;

  DualMapsActivation(Tone tone, boolean dashed) {
    this.tone = tone;
    this.dashed = dashed;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  Tone tone() {
    return tone;
  }

  /// A stroke that tells neighbors apart where colors do not.
  boolean dashed() {
    return dashed;
  }

  Dual dual() {
    return switch (this) {
      case RELU -> ReluDual.relu();
      case GELU -> new GeluDual();
      case ERF -> ErfDual.erf();
      case TANH -> QuadratureDual.tanh();
    };
  }
}
