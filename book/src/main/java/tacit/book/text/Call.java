// SPDX-License-Identifier: Apache-2.0
package tacit.book.text;

/// One macro in a chapter: `name:target[body]`, or `name::target[body]` on a line of its own.
///
/// @param body what stands between the brackets, as it is written
public record Call(Chapter chapter, int line, String target, String body) {
  public Arguments arguments() {
    return Arguments.parse(body);
  }
}
