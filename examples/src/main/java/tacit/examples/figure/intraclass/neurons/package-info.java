// SPDX-License-Identifier: Apache-2.0

/// Single neurons that answer to a class which the network was never told of.
@NullMarked
package tacit.examples.figure.intraclass.neurons;

import org.jspecify.annotations.NullMarked;
