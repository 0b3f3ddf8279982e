// SPDX-License-Identifier: Apache-2.0

/// A class of two clusters in the plane, and networks of growing depth that tell it from another.
@NullMarked
package tacit.examples.figure.intraclass.depth;

import org.jspecify.annotations.NullMarked;
