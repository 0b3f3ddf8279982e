// SPDX-License-Identifier: Apache-2.0

/// Pages of results: one self-contained HTML file each, the same look for demo, figures and book.
@NullMarked
package tacit.examples.report;

import org.jspecify.annotations.NullMarked;
