// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train;

import java.util.Optional;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.nn.data.Augmentation;
import tacit.nn.locality.InputGradientChange;
import tacit.nn.loss.Loss;
import tacit.nn.optim.ClipNorm;
import tacit.nn.optim.Optimizer;

/// How a network is trained; with the network, the data and the number of threads it determines
/// every bit of the result.
///
/// @param batchSize examples a step; the last step of an epoch takes what is left
/// @param clip how gradients are clipped, if they are
/// @param augmentation how the batches of a step are varied
/// @param gradientChange a penalty beside the loss, or with `λ = 0` a number to watch
/// @param dtype the type of parameters and data
/// @param seed root of start values, data order, dropout and augmentation
public record Recipe(
    Loss loss,
    Optimizer optimizer,
    int batchSize,
    Optional<ClipNorm> clip,
    Augmentation augmentation,
    Optional<InputGradientChange> gradientChange,
    Stop stop,
    DType dtype,
    Seed seed) {
  public Recipe {
    if (batchSize < 1) {
      throw new IllegalArgumentException("recipe: batch size " + batchSize + "; give 1 or more");
    }
  }

  /// FLOAT32, neither clipping nor augmentation nor a penalty.
  public static Recipe of(Loss loss, Optimizer optimizer, int batchSize, Stop stop, Seed seed) {
    return new Recipe(
        loss,
        optimizer,
        batchSize,
        Optional.empty(),
        Augmentation.none(),
        Optional.empty(),
        stop,
        DType.FLOAT32,
        seed);
  }

  /// Refuses images and numbers of examples for which the gradient change is not defined, if there
  /// is one.
  public void checkGradientChange(Shape image, int examples) {
    int left = examples % batchSize;
    gradientChange.ifPresent(change -> change.check(image, left == 0 ? batchSize : left));
  }

  public Recipe with(Optimizer other) {
    return new Recipe(
        loss, other, batchSize, clip, augmentation, gradientChange, stop, dtype, seed);
  }

  public Recipe withBatchSize(int examples) {
    return new Recipe(
        loss, optimizer, examples, clip, augmentation, gradientChange, stop, dtype, seed);
  }

  public Recipe with(ClipNorm other) {
    Optional<ClipNorm> clipped = Optional.of(other);
    return new Recipe(
        loss, optimizer, batchSize, clipped, augmentation, gradientChange, stop, dtype, seed);
  }

  public Recipe with(Augmentation other) {
    return new Recipe(loss, optimizer, batchSize, clip, other, gradientChange, stop, dtype, seed);
  }

  public Recipe with(InputGradientChange other) {
    Optional<InputGradientChange> change = Optional.of(other);
    return new Recipe(loss, optimizer, batchSize, clip, augmentation, change, stop, dtype, seed);
  }

  public Recipe with(Stop other) {
    return new Recipe(
        loss, optimizer, batchSize, clip, augmentation, gradientChange, other, dtype, seed);
  }

  public Recipe with(DType other) {
    return new Recipe(
        loss, optimizer, batchSize, clip, augmentation, gradientChange, stop, other, seed);
  }
}
