// SPDX-License-Identifier: Apache-2.0

/// The figure `htf/entanglement`: how strongly the parts of an image depend on one another, in the
/// images' own order of pixels and in a shuffled one.
@NullMarked
package tacit.examples.figure.entanglement;

import org.jspecify.annotations.NullMarked;
