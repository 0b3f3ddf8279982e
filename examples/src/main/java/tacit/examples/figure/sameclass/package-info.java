// SPDX-License-Identifier: Apache-2.0

/// Whether two images are of one class: how far apart they stand matters to a network, and what a
/// penalty on gradients that do not turn does about it.
@NullMarked
package tacit.examples.figure.sameclass;

import org.jspecify.annotations.NullMarked;
