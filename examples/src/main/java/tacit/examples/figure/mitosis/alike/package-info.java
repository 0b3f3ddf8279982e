// SPDX-License-Identifier: Apache-2.0

/// The figure `mitosis/alike`: how alike chunks answer that have no neuron in common.
@NullMarked
package tacit.examples.figure.mitosis.alike;

import org.jspecify.annotations.NullMarked;
