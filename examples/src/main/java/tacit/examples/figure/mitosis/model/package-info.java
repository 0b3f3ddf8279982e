// SPDX-License-Identifier: Apache-2.0

/// The figure `mitosis/clone-model`: the measures of clones on layers whose every number is known,
/// and on layers that have no clones.
@NullMarked
package tacit.examples.figure.mitosis.model;

import org.jspecify.annotations.NullMarked;
