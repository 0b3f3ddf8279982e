// SPDX-License-Identifier: Apache-2.0

/// The figure of when clones appear: chunks of the last hidden layer while a network learns.
@NullMarked
package tacit.examples.figure.mitosis.dynamics;

import org.jspecify.annotations.NullMarked;
