// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train.reduction;

import java.util.List;
import tacit.autodiff.Indices;
import tacit.nn.train.Progress;

/// What a [DataReduction] did.
///
/// The examples that a selection passes forward are part of the cost. With batches of `b` from all
/// `N` as the rival and `k < b` kept, every example counted once, a reduction is cheaper only if
/// selections lie more than `N/(b − k)` steps apart; with `k ≥ b` it never is.
///
/// @param end the trained network
/// @param kept positions of the examples kept at the last selection, ascending
/// @param union positions of all that were ever kept, ascending
/// @param counts how many each selection kept
/// @param steps gradient steps made
/// @param gradientExamples examples in these steps, forward and backward
/// @param forwardExamples examples passed forward to select
/// @param warnings what was let pass
public record ReductionReport(
    Progress end,
    Indices kept,
    Indices union,
    List<Integer> counts,
    long steps,
    long gradientExamples,
    long forwardExamples,
    List<String> warnings) {
  public ReductionReport {
    counts = List.copyOf(counts);
    warnings = List.copyOf(warnings);
  }
}
