// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.inference;

/// A kernel that is to be inverted but is singular up to rounding. The message says so in one line,
/// tells what is alike, and proposes a ridge.
///
/// [PseudoSolve] answers for such a kernel, and says what of the targets it leaves out.
public final class SingularKernel extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String why;

  SingularKernel(String operation, int m, String why, Throwable cause) {
    super(
        "%s: the kernel of the %d training points is singular up to rounding: %s; add a ridge (--diag-reg 1e-6) or ask for a finite time"
            .formatted(operation, m, why),
        cause);
    this.why = why;
  }

  /// What makes it singular, in words: `points 0 and 2 look alike`.
  public String why() {
    return why;
  }
}
