// SPDX-License-Identifier: Apache-2.0

/// The theorems of all modules, and what their checks tell.
@NullMarked
package tacit.examples.claim;

import org.jspecify.annotations.NullMarked;
