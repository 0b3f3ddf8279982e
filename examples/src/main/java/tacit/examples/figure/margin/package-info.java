// SPDX-License-Identifier: Apache-2.0

/// Margins of trained networks: whole distributions of them beside test errors, what moves them,
/// and how they move.
@NullMarked
package tacit.examples.figure.margin;

import org.jspecify.annotations.NullMarked;
