// SPDX-License-Identifier: Apache-2.0

/// The weaver of the book: text from AsciiDoc, code cut from the sources, numbers from committed
/// results, formulas set at build time.
///
/// `code` finds and cuts listings with the compiler's tree API. `text` reads chapters: our own
/// macros become marks, AsciidoctorJ converts the rest (its door is [tacit.book.text.Asciidoc]).
/// `macro` says what each macro becomes; formulas are set by KaTeX in GraalJS (the door is
/// [tacit.book.macro.Katex]). GraalJS is the lightest engine that can: Rhino stops at KaTeX's
/// classes, and without its compiler GraalJS sets a formula in some milliseconds. `site` makes the
/// pages. None of this reaches the users of the library: only the finished site does.
@NullMarked
package tacit.book;

import org.jspecify.annotations.NullMarked;
