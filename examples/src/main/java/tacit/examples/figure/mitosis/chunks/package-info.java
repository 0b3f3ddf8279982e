// SPDX-License-Identifier: Apache-2.0

/// Chunks of the last hidden layer: what they answer and know by their size, and how that depends
/// on weight decay and on the width of the network.
@NullMarked
package tacit.examples.figure.mitosis.chunks;

import org.jspecify.annotations.NullMarked;
