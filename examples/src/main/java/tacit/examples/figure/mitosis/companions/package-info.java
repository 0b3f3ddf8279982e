// SPDX-License-Identifier: Apache-2.0

/// The figure that puts other measures of representations beside those of clones.
@NullMarked
package tacit.examples.figure.mitosis.companions;

import org.jspecify.annotations.NullMarked;
