// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.List;

/// Steps one after another.
///
/// @param places of their layers, as in messages: `layers[3].branch[0]: relu`
record SerialStep(List<Step> steps, List<String> places, Features out) implements Step {
  @Override
  public long peak() {
    return steps.stream().mapToLong(Step::peak).max().orElse(0);
  }

  @Override
  public void run(Tile tile) {
    for (Step step : steps) step.run(tile);
  }

  @Override
  public void prepare(Alone alone) {
    for (Step step : steps) step.prepare(alone);
  }
}
