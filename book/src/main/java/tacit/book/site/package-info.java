// SPDX-License-Identifier: Apache-2.0

/// The pages of the book.
@NullMarked
package tacit.book.site;

import org.jspecify.annotations.NullMarked;
