// SPDX-License-Identifier: Apache-2.0
package tacit.book.text;

/// A chapter as HTML, marks still in their places.
///
/// @param title of the chapter, may hold marks
/// @param description what the table of contents says of it
/// @param html what stands below the title
public record Converted(Chapter chapter, String title, String description, String html) {}
