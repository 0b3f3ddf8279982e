// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

/// No effect.
record IdleStep(Layout layout, Features out) implements Step {
  @Override
  public long peak() {
    return layout.numbers(out);
  }

  @Override
  public void run(Tile tile) {}
}
