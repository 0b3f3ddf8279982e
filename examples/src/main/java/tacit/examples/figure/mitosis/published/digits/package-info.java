// SPDX-License-Identifier: Apache-2.0

/// The authors' fully connected networks, which tell even digits from odd ones: both ways in which
/// they trained them at the full scale, never run here, and small siblings at the quick one.
@NullMarked
package tacit.examples.figure.mitosis.published.digits;

import org.jspecify.annotations.NullMarked;
