// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

/// Dropout in training: of samples with themselves the entries of one pixel are divided by `ρ`.
record DropoutStep(double rho, Layout layout, Features out) implements Step {
  static DropoutStep of(Plan plan, DropoutKernel dropout, Features in) {
    if (in.raw()) {
      throw new IllegalArgumentException(
          "it may not drop raw inputs; put it after the first dense or conv layer");
    }
    return new DropoutStep(dropout.keepProbability(), plan.layout(), in.nonGaussian());
  }

  @Override
  public long peak() {
    return layout.numbers(out);
  }

  @Override
  public void run(Tile tile) {
    if (!tile.self) return;
    int p = out.count(), entries = layout.entries(out), step = layout.full() ? p + 1 : 1;
    for (int t = 0; t < tile.count; t++) {
      for (int a = 0; a < p; a++) {
        int at = t * entries + a * step;
        tile.k[at] /= rho;
        if (tile.ntk()) tile.theta[at] /= rho;
      }
    }
  }
}
