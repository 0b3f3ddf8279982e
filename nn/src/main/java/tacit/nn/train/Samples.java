// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train;

import java.util.Arrays;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.data.Examples;
import tacit.nn.loss.Targets;

/// Data to train on or to be tested on, by position: images with classes, or any inputs with
/// values. The same positions always give the same numbers.
public interface Samples {
  /// How many there are; positions are 0 to `size() − 1`.
  int size();

  /// Shape of one input.
  Shape inputShape();

  /// Inputs and targets at the positions, in that order.
  Batch batch(DType dtype, int... index);

  /// Those at the positions, in that order, as data of their own.
  default Samples subset(int... index) {
    Samples all = this;
    int[] chosen = index.clone();
    return new Samples() {
      @Override
      public int size() {
        return chosen.length;
      }

      @Override
      public Shape inputShape() {
        return all.inputShape();
      }

      @Override
      public Batch batch(DType dtype, int... at) {
        return all.batch(dtype, Arrays.stream(at).map(i -> chosen[i]).toArray());
      }
    };
  }

  /// Images, or what else has classes.
  static Samples of(Examples examples) {
    return new Samples() {
      @Override
      public int size() {
        return examples.size();
      }

      @Override
      public Shape inputShape() {
        return examples.inputShape();
      }

      @Override
      public Batch batch(DType dtype, int... index) {
        return new Batch(examples.inputs(dtype, index), new Targets.Labels(examples.labels(index)));
      }
    };
  }

  /// Inputs `(n, example…)` with a class each.
  static Samples of(Tensor inputs, Indices classes) {
    return of(
        new Batch(inputs, new Targets.Labels(classes)),
        (dtype, index) -> Targets.labels(Arrays.stream(index).map(classes::get).toArray()));
  }

  /// Inputs `(n, example…)` with values `(n, …)`.
  static Samples of(Tensor inputs, Tensor values) {
    Rows rows = new Rows(values);
    return of(
        new Batch(inputs, new Targets.Values(values)),
        (dtype, index) -> Targets.values(rows.at(dtype, index)));
  }

  private static Samples of(Batch all, TargetsAt targets) {
    Rows rows = new Rows(all.inputs());
    Shape whole = all.inputs().shape();
    return new Samples() {
      @Override
      public int size() {
        return all.size();
      }

      @Override
      public Shape inputShape() {
        return whole.slice(1, whole.rank());
      }

      @Override
      public Batch batch(DType dtype, int... index) {
        return new Batch(rows.at(dtype, index), targets.at(dtype, index));
      }
    };
  }

  /// Targets at positions.
  @FunctionalInterface
  interface TargetsAt {
    Targets at(DType dtype, int... index);
  }
}
