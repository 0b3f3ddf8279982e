// SPDX-License-Identifier: Apache-2.0

/// Sweeps that a user asks for: the grid in a file, what it will cost, and the page of what came
/// out.
@NullMarked
package tacit.examples.study;

import org.jspecify.annotations.NullMarked;
