// SPDX-License-Identifier: Apache-2.0

/// Chapters: their macros, and AsciiDoc made HTML.
@NullMarked
package tacit.book.text;

import org.jspecify.annotations.NullMarked;
