// SPDX-License-Identifier: Apache-2.0

/// Redundant neurons of wide networks: what the figures of the chapter on clones share, their data,
/// network and training.
@NullMarked
package tacit.examples.figure.mitosis;

import org.jspecify.annotations.NullMarked;
