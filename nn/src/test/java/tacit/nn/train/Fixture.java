// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tacit.autodiff.DType;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.Npz;
import tacit.nn.Params;
import tacit.nn.loss.Targets;

/// A run of `examples/crosscheck/trajectories.py` or `mitosis_training.py`, which list the arrays.
record Fixture(Npz arrays) {
  static Fixture of(String resource) {
    try {
      var url = Objects.requireNonNull(Fixture.class.getResource(resource), resource);
      return new Fixture(Npz.open(Path.of(url.toURI())));
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  Batch batch(DType dtype) {
    var y = arrays.get("y");
    var targets =
        y.shape().rank() == 1
            ? new Targets.Labels(y.indices())
            : new Targets.Values(y.tensor().to(dtype));
    return new Batch(arrays.get("x").tensor().to(dtype), targets);
  }

  Params<Tensor> start() {
    return prefixed("init.");
  }

  double[] losses(DType dtype) {
    return arrays.get("loss" + bits(dtype)).tensor().toDoubles();
  }

  Params<Tensor> named(String group, DType dtype) {
    return prefixed(group + bits(dtype) + ".");
  }

  private static int bits(DType dtype) {
    return 8 * dtype.bytes();
  }

  /// All arrays whose names begin so, without the prefix.
  Params<Tensor> prefixed(String prefix) {
    Map<String, Tensor> named = new LinkedHashMap<>();
    for (String name : arrays.names()) {
      if (name.startsWith(prefix)) {
        named.put(name.substring(prefix.length()), arrays.get(name).tensor());
      }
    }
    return Params.of(named);
  }
}
