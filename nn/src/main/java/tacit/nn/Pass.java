// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;

/// One forward pass through a network: training or inference, the stream that dropout draws from,
/// the running statistics, and who listens.
///
/// @param path where in the network this part of the pass is: `"2.branch.0"`, empty at the top
/// @param state running statistics at that path (batch normalization)
public record Pass(
    boolean training, String path, Seed seed, Params<Tensor> state, Listener listener) {
  /// What a pass hands out beside its result.
  public interface Listener {
    /// A layer was applied: its input (the pre-activation, if it is an activation) and its output.
    void layer(String path, Layer layer, Var input, Var output);

    /// A running statistic has a new value.
    void state(String path, Tensor value);

    /// Whether [#layer] must be told of every layer; if not, neighbors may be fused into one step.
    boolean wantsLayers();

    /// Nobody listens.
    static Listener none() {
      return new Listener() {
        @Override
        public void layer(String path, Layer layer, Var input, Var output) {}

        @Override
        public void state(String path, Tensor value) {}

        @Override
        public boolean wantsLayers() {
          return false;
        }
      };
    }
  }

  /// Dropout off, running statistics used, nobody listens.
  public static Pass inference(Params<Tensor> state) {
    return new Pass(false, "", new Seed(0), state, Listener.none());
  }

  /// Inference that hands out every layer's input and output.
  public static Pass inference(Params<Tensor> state, Listener listener) {
    return new Pass(false, "", new Seed(0), state, listener);
  }

  /// Dropout drawn from the seed, statistics of the batch used.
  public static Pass training(Seed seed, Params<Tensor> state, Listener listener) {
    return new Pass(true, "", seed, state, listener);
  }

  /// The part of this pass that belongs to a part of the network.
  public Pass at(String name) {
    return new Pass(training, name(name), seed.child(name), state.at(name), listener);
  }

  /// The full name of something at this path: `"2.branch.0.mean"`.
  String name(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
