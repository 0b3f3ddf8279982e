// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.published;

import java.util.List;
import tacit.examples.figure.Verdict;

/// What is asked of either network.
final class PublishedVerdict {
  private static final double SLACK = 0.01;

  /// One of 2,000 test images may fall otherwise where two logits are equal to seven digits.
  private static final double ONE_IMAGE = 0.0005;

  private PublishedVerdict() {}

  /// Of a sibling: that it has learned, that its layer is read out rightly, and that its curves go
  /// one way.
  static Verdict ofSibling(LastEpoch last) {
    double apart = Math.abs(last.whole("test_error") - last.whole("network_error"));
    double back = last.largestStep("r2", -1);
    for (String column : List.of("test_error", "train_error")) {
      back = Math.max(back, last.largestStep(column, 1));
    }
    return Verdict.of(
            "What a small sibling can show: it has learned its images, with at most 0.01 of them"
                + " wrong; the readout of its last hidden layer answers as the network does, but for"
                + " one image in 2,000; that layer, which no rectifier ends, has values below 0; and"
                + " with the size of chunks errors fall and R² rises, with steps back of at most"
                + " 0.01. The paper's claims are about wider networks and are not judged.",
            "Tacit")
        .atMost(0.01, "training error of the whole network", last.whole("train_error"))
        .atMost(ONE_IMAGE, "test error of the readout less the network's", apart)
        .above(0, "share of last hidden activations below 0", last.whole("negative"))
        .atMost(SLACK, "largest step back with the size of chunks", back);
  }

  /// Of the authors' protocol: R² beside theirs, at the sizes from their critical width on.
  static Verdict ofAuthors(Verdict verdict, LastEpoch last, Authors told, int... sizes) {
    Verdict all =
        verdict.atMost(0, "training error of the whole network", last.whole("train_error"));
    for (int w : sizes) {
      double apart = Math.abs(last.at(w, "r2") - told.at(w, told.r2()));
      all = all.atMost(SLACK, "R² of %d neurons, less the authors'".formatted(w), apart);
    }
    return all;
  }
}
