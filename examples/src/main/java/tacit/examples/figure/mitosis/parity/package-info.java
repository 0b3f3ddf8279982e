// SPDX-License-Identifier: Apache-2.0

/// The figure `mitosis/parity`: clones of a network that answers yes or no.
@NullMarked
package tacit.examples.figure.mitosis.parity;

import org.jspecify.annotations.NullMarked;
