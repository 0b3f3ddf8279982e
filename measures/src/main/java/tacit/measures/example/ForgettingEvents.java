// SPDX-License-Identifier: Apache-2.0
package tacit.measures.example;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// How often an example was forgotten: right at one presentation and wrong at the next.
///
/// ```text
/// right?   0 1 1 0 1      one event, learned first at presentation 1
/// ```
///
/// One that was never right was never forgotten, and is harder than all others. Its [#count] is the
/// number of presentations; [#orInfinity] says infinity, as other code has it.
///
/// Presentations are the examples' turns in training, judged before the step that follows. With
/// margins taken once an epoch, as from a [MarginTable], they are the epochs.
///
/// @param learned the first presentation, from 0, that was right; none if no one was
/// @source Toneva et al. 2019, An Empirical Study of Example Forgetting during Deep Neural Network
///   Learning, from memory, and mtoneva/example_forgetting
public record ForgettingEvents(int events, OptionalInt learned, int presentations) {
  /// Of the answers to one example, in order of time.
  public static ForgettingEvents of(boolean... right) {
    if (right.length == 0) {
      throw new IllegalArgumentException(
          "forgetting events: there are no presentations; give at least one");
    }
    int events = 0;
    for (int t = 1; t < right.length; t++) if (right[t - 1] && !right[t]) events++;
    var learned = IntStream.range(0, right.length).filter(t -> right[t]).findFirst();
    return new ForgettingEvents(events, learned, right.length);
  }

  /// Of every example of a table, right where its margin is above 0.
  public static List<ForgettingEvents> of(MarginTable table) {
    return IntStream.range(0, table.examples())
        .mapToObj(table::example)
        .map(ForgettingEvents::ofMargins)
        .toList();
  }

  private static ForgettingEvents ofMargins(double[] margins) {
    boolean[] right = new boolean[margins.length];
    for (int t = 0; t < right.length; t++) right[t] = margins[t] > 0;
    return of(right);
  }

  /// The events, or all presentations if it was never learned.
  public int count() {
    return learned.isPresent() ? events : presentations;
  }

  /// The events, or infinity if it was never learned.
  public double orInfinity() {
    return learned.isPresent() ? events : Double.POSITIVE_INFINITY;
  }

  /// Learned, and never forgotten after.
  public boolean unforgettable() {
    return learned.isPresent() && events == 0;
  }
}
