// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/// The weaver of the book: text, code cut from the sources, numbers from committed results.
@NullMarked
module tacit.book {
  requires static org.jspecify;
}
