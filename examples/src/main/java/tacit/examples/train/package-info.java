// SPDX-License-Identifier: Apache-2.0

/// Training as the command line offers it: plans, what is watched, what is written.
@NullMarked
package tacit.examples.train;

import org.jspecify.annotations.NullMarked;
