// SPDX-License-Identifier: Apache-2.0

/// A figure of how far networks trained apart are from each other, and all of them from the truth.
@NullMarked
package tacit.examples.figure.mitosis.bias;

import org.jspecify.annotations.NullMarked;
