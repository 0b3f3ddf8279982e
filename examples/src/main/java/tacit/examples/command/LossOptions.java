// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Supplier;
import picocli.CommandLine.Option;
import tacit.nn.data.Augmentation;
import tacit.nn.data.Border;
import tacit.nn.loss.CodedSquare;
import tacit.nn.loss.Exponential;
import tacit.nn.loss.Hinge;
import tacit.nn.loss.Logistic;
import tacit.nn.loss.Loss;
import tacit.nn.loss.SoftmaxCrossEntropy;

/// Mixin of `tacit train`: what is made small, and how images are varied on the way.
final class LossOptions {
  private static final int SHIFT = 4;

  @Option(
      names = "--loss",
      paramLabel = "NAME",
      description =
          "cross-entropy, square (labels 1 and 0), square-signed (1 and -1), exponential, logistic"
              + " or hinge (default: ${DEFAULT-VALUE}).")
  private String loss = "cross-entropy";

  @Option(
      names = "--label-smoothing",
      paramLabel = "E",
      description = "Share of a label that goes to all classes alike (default: ${DEFAULT-VALUE}).")
  private double labelSmoothing;

  @Option(
      names = "--augmentation",
      paramLabel = "NAME",
      description =
          "none, flip, crop (shifts of up to 4 pixels), crop-and-flip, or turn-and-flip (the eight"
              + " symmetries of a square) (default: ${DEFAULT-VALUE}).")
  private String augmentation = "none";

  Loss loss() {
    if (labelSmoothing != 0 && !loss.equals("cross-entropy")) {
      throw new UserError("--label-smoothing goes with --loss cross-entropy, not " + loss);
    }
    return Choice.of("--loss", loss, losses()).get();
  }

  /// Refuses the loss that a single output, for two classes, cannot have.
  void singleOutput(Path arch) {
    if (loss.equals("cross-entropy")) {
      throw new UserError(
          arch
              + ": a single output has no cross-entropy; give --loss logistic, or end with a dense"
              + " layer of 2 units");
    }
  }

  Augmentation augmentation() {
    return Choice.of("--augmentation", augmentation, augmentations());
  }

  private SequencedMap<String, Supplier<Loss>> losses() {
    var losses = new LinkedHashMap<String, Supplier<Loss>>();
    losses.put("cross-entropy", () -> new SoftmaxCrossEntropy(labelSmoothing));
    losses.put("square", () -> new CodedSquare(CodedSquare.Code.ONE_HOT));
    losses.put("square-signed", () -> new CodedSquare(CodedSquare.Code.PLUS_MINUS));
    losses.put("exponential", Exponential::new);
    losses.put("logistic", Logistic::new);
    losses.put("hinge", () -> new Hinge(false));
    return losses;
  }

  private static SequencedMap<String, Augmentation> augmentations() {
    var flip = new Augmentation.HorizontalFlip(0.5);
    var crop = new Augmentation.RandomCrop(SHIFT, Border.ZERO);
    var augmentations = new LinkedHashMap<String, Augmentation>();
    augmentations.put("none", Augmentation.none());
    augmentations.put("flip", flip);
    augmentations.put("crop", crop);
    augmentations.put("crop-and-flip", new Augmentation.InTurn(List.of(crop, flip)));
    augmentations.put("turn-and-flip", new Augmentation.SquareSymmetry());
    return augmentations;
  }
}
