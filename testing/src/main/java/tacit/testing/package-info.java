// SPDX-License-Identifier: Apache-2.0

/// For tests only: what a machine must have for a test to run, and the list of what was skipped.
@NullMarked
package tacit.testing;

import org.jspecify.annotations.NullMarked;
