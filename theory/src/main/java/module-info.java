// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/// Infinite width, trainability and tensor factorization, with the papers' theorems as claims.
@NullMarked
module tacit.theory {
  exports tacit.theory;
  exports tacit.theory.clones;
  exports tacit.theory.clones.claim;
  exports tacit.theory.htf;
  exports tacit.theory.htf.claim;
  exports tacit.theory.margin;
  exports tacit.theory.margin.claim;
  exports tacit.theory.ntk;
  exports tacit.theory.ntk.claim;
  exports tacit.theory.ntk.depth;
  exports tacit.theory.ntk.dual;
  exports tacit.theory.ntk.finite;
  exports tacit.theory.ntk.inference;
  exports tacit.theory.special;

  requires transitive tacit.nn;
  requires commons.math3;
  requires static jdk.incubator.vector;
  requires static org.jspecify;
}
