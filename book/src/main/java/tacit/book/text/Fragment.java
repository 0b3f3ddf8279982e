// SPDX-License-Identifier: Apache-2.0
package tacit.book.text;

/// HTML in place of a macro.
///
/// @param id anchor of a block; empty for none
/// @param words what a search should find there
public record Fragment(String html, String id, String words) {
  public static Fragment of(String html, String words) {
    return new Fragment(html, "", words);
  }
}
