// SPDX-License-Identifier: Apache-2.0

/// How a hidden neuron comes to prefer some clusters of a class: those ahead gain, the others fall.
@NullMarked
package tacit.examples.figure.intraclass.winner;

import org.jspecify.annotations.NullMarked;
