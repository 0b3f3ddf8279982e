// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

/// A layer whose infinite width has no formula.
public final class NoClosedForm extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  NoClosedForm(String message) {
    super(message);
  }
}
