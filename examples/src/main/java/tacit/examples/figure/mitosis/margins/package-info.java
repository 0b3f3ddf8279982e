// SPDX-License-Identifier: Apache-2.0

/// The figure `mitosis/margins`: how the errors of chunks should fall by the margins of the whole
/// layer, and how they do.
@NullMarked
package tacit.examples.figure.mitosis.margins;

import org.jspecify.annotations.NullMarked;
