// SPDX-License-Identifier: Apache-2.0

/// The first result on real data: two networks, what they learned, and how sure they are.
@NullMarked
package tacit.examples.demo;

import org.jspecify.annotations.NullMarked;
