// SPDX-License-Identifier: Apache-2.0
package tacit.examples.demo;

import java.util.List;
import tacit.examples.report.Tone;
import tacit.measures.margin.MarginDistribution;
import tacit.measures.margin.NormalizedMargins;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// One network of the demo: what it is, how it learned, and what it answers at the end.
///
/// @param name in words, as a sentence starts: `Fully connected`
/// @param key in short, for the legends of charts: `FCN`
/// @param tone the color of its lines
/// @param picture its layers as text
/// @param logScale `ln ρ`, of the product of the norms of its weights, see [NetworkScale]
/// @param seconds time of training and of judging it after every epoch
public record TrainedNetwork(
    String name,
    String key,
    Tone tone,
    String picture,
    long parameters,
    double logScale,
    double seconds,
    List<Epoch> curve,
    Answers train,
    Answers test) {
  /// Means after an epoch, over all test images and as many of the training images.
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Epoch(
      int epoch, double trainLoss, double trainAccuracy, double testLoss, double testAccuracy) {}

  /// The margins of such answers, divided by the scale `ρ` of this network.
  public double[] normalized(Answers answers) {
    return NormalizedMargins.of(answers.margins(), logScale);
  }

  public MarginDistribution trainMargins() {
    return MarginDistribution.of(normalized(train));
  }

  public MarginDistribution testMargins() {
    return MarginDistribution.of(normalized(test));
  }
}
