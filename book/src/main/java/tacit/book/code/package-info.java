// SPDX-License-Identifier: Apache-2.0

/// Java sources as the book sees them: found by name, cut by the compiler's tree API.
@NullMarked
package tacit.book.code;

import org.jspecify.annotations.NullMarked;
