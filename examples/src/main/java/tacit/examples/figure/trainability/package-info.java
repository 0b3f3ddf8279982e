// SPDX-License-Identifier: Apache-2.0

/// The figures of Xiao, Pennington & Schoenholz 2020, and of the kernels they are made of.
@NullMarked
package tacit.examples.figure.trainability;

import org.jspecify.annotations.NullMarked;
