// SPDX-License-Identifier: Apache-2.0
package tacit.book.code;

/// How much of a declaration a listing shows.
///
/// @param document the `///` lines above it
/// @param body what stands between its braces
public record Detail(boolean document, boolean body) {
  public static final Detail ALL = new Detail(true, true);
}
