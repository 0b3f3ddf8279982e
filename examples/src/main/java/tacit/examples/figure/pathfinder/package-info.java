// SPDX-License-Identifier: Apache-2.0

/// Figures about following a dashed path: the longer it is, the later a convolutional network
/// learns it, if at all.
@NullMarked
package tacit.examples.figure.pathfinder;

import org.jspecify.annotations.NullMarked;
