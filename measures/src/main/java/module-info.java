// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/// Measures of what a network has learned, as pure functions of tensors.
@NullMarked
module tacit.measures {
  exports tacit.measures;
  exports tacit.measures.boundary;
  exports tacit.measures.claim;
  exports tacit.measures.claim.mitosis;
  exports tacit.measures.collapse;
  exports tacit.measures.companion;
  exports tacit.measures.complexity;
  exports tacit.measures.dimension;
  exports tacit.measures.evaluation;
  exports tacit.measures.example;
  exports tacit.measures.intraclass;
  exports tacit.measures.margin;
  exports tacit.measures.norm;
  exports tacit.measures.redundancy;
  exports tacit.measures.selectivity;
  exports tacit.measures.similarity;
  exports tacit.measures.stats;

  requires transitive tacit.autodiff;
  requires commons.math3;
  requires static org.jspecify;
}
