// SPDX-License-Identifier: Apache-2.0
package tacit.book.macro;

/// A letter of the papers and its name in our code.
///
/// @param chapter the chapter's file
/// @param anchor where it stands there
public record Symbol(
    String letter, String html, String name, String meaning, String chapter, String anchor) {}
