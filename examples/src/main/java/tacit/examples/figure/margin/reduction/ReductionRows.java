// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin.reduction;

import java.util.Arrays;
import java.util.function.Supplier;
import tacit.autodiff.Tensor;
import tacit.examples.figure.Table;
import tacit.examples.figure.margin.Trained;
import tacit.measures.example.El2n;
import tacit.measures.margin.GradientMass;
import tacit.nn.train.reduction.ReductionReport;

/// One row for each thing that was tried: the errors of the network on all images, its margins, and
/// what it took.
///
/// `pull` is the share that the `kept` smallest margins have in the gradient of the cross-entropy,
/// `effective` how many examples that gradient is spread over. A network whose numbers stopped
/// being finite answers nothing right: errors 1, everything else 0, and its outcome says so.
final class ReductionRows {
  static final String FINITE = "finite", NOT_FINITE = "not finite";

  private final Sizes sizes;
  private final long seed;
  private Table table =
      Table.of(
          "seed",
          "images",
          "tried",
          "share",
          "kept",
          "train_error",
          "test_error",
          "area",
          "min_margin",
          "min_output_margin",
          "pull",
          "effective",
          "steps",
          "ever_kept",
          "gradient_examples",
          "forward_examples",
          "outcome");

  ReductionRows(Sizes sizes, long seed) {
    this.sizes = sizes;
    this.seed = seed;
  }

  Table table() {
    return table;
  }

  /// A network that took no steps after a switch.
  void add(String tried, double share, Trained trained) {
    add(tried, share, trained, 0, 0, 0, 0);
  }

  /// A network that went on from the switch; one whose numbers are not finite is a row as well.
  void add(String tried, double share, Switch from, Supplier<ReductionReport> run) {
    try {
      var report = run.get();
      add(
          tried,
          share,
          from.trained(report.end()),
          report.steps(),
          report.union().size(),
          report.gradientExamples(),
          report.forwardExamples());
    } catch (ArithmeticException _) {
      int kept = sizes.kept(share);
      table =
          table.row(
              seed,
              sizes.images(),
              tried,
              share,
              kept,
              1.0,
              1.0,
              0.0,
              0.0,
              0.0,
              0.0,
              0.0,
              0,
              0,
              0,
              0,
              NOT_FINITE);
    }
  }

  private void add(
      String tried,
      double share,
      Trained trained,
      long steps,
      int everKept,
      long gradientExamples,
      long forwardExamples) {
    double[] output = trained.outputMargins();
    var margins = Trained.normalized(trained.scale().logScale(), output);
    Tensor logits = trained.network().outputs(trained.lesson().train());
    var mass = GradientMass.of(output, El2n.of(logits, trained.lesson().labels()));
    table =
        table.row(
            seed,
            sizes.images(),
            tried,
            share,
            sizes.kept(share),
            trained.trainError(),
            trained.testError(),
            margins.mean(),
            margins.min(),
            Arrays.stream(output).min().orElseThrow(),
            mass.mass(sizes.kept(share)),
            mass.effectiveSupport(),
            steps,
            everKept,
            gradientExamples,
            forwardExamples,
            FINITE);
  }
}
