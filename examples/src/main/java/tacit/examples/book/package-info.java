// SPDX-License-Identifier: Apache-2.0

/// The small programs of the book: each is short enough to be shown whole, and tested like the
/// rest.
@NullMarked
package tacit.examples.book;

import org.jspecify.annotations.NullMarked;
