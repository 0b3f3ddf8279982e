// SPDX-License-Identifier: Apache-2.0

/// Pictures that chapters show and that are neither code nor results: drawn anew with each build.
@NullMarked
package tacit.book.picture;

import org.jspecify.annotations.NullMarked;
