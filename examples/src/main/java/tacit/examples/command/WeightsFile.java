// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.BadFile;
import tacit.autodiff.io.Safetensors;
import tacit.nn.Network;
import tacit.nn.Params;

/// A network's numbers as `tacit train` leaves them, as FLOAT64: parameters under their names, such
/// as `0.W`, running statistics under `statistics.1.mean`.
///
/// @param statistics empty where the network has none
record WeightsFile(Params<Tensor> params, Params<Tensor> statistics) {
  /// Refuses a file that lacks one of the network's names, or has another shape under it, or a
  /// number that is not finite.
  static WeightsFile read(Path file, Network network) {
    Safetensors from = Safetensors.open(file);
    Params<Shape> running = network.initialState().map(Tensor::shape);
    return new WeightsFile(
        part(file, from, "", network.parameters()), part(file, from, "statistics.", running));
  }

  private static Params<Tensor> part(
      Path file, Safetensors from, String prefix, Params<Shape> shapes) {
    List<Tensor> values = new ArrayList<>();
    for (String name : shapes.names()) {
      Tensor tensor = from.get(prefix + name).to(DType.FLOAT64);
      if (!tensor.shape().equals(shapes.get(name))) {
        throw BadFile.of(
            file.toString(),
            prefix + name,
            "is %s but the network makes it %s".formatted(tensor.shape(), shapes.get(name)));
      }
      if (!Arrays.stream(tensor.toDoubles()).allMatch(Double::isFinite)) {
        throw BadFile.of(file.toString(), prefix + name, "has a number that is not finite");
      }
      values.add(tensor);
    }
    return shapes.with(values);
  }
}
