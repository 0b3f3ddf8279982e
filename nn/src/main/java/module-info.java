// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/// Networks described once and read many ways: start values, forward pass, training, pictures.
@NullMarked
module tacit.nn {
  exports tacit.nn;
  exports tacit.nn.arch;
  exports tacit.nn.data;
  exports tacit.nn.data.pathfinder;
  exports tacit.nn.factorization;
  exports tacit.nn.homogeneous;
  exports tacit.nn.locality;
  exports tacit.nn.loss;
  exports tacit.nn.optim;
  exports tacit.nn.published;
  exports tacit.nn.train;
  exports tacit.nn.train.reduction;

  requires transitive tacit.autodiff;
  requires java.net.http;
  requires org.apache.commons.compress;
  requires tools.jackson.databind;
  requires static org.jspecify;
}
