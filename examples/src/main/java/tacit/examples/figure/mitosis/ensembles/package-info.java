// SPDX-License-Identifier: Apache-2.0

/// Figures of networks trained apart: what their ensemble answers, and how fast the error of chunks
/// nears it.
@NullMarked
package tacit.examples.figure.mitosis.ensembles;

import org.jspecify.annotations.NullMarked;
