// SPDX-License-Identifier: Apache-2.0

/// What each macro of a chapter becomes.
@NullMarked
package tacit.book.macro;

import org.jspecify.annotations.NullMarked;
