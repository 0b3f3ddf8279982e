// SPDX-License-Identifier: Apache-2.0

/// The figure `engine/opencl-steps`: a matrix product on a device, from the formula to the kernel
/// that training uses.
@NullMarked
package tacit.examples.figure.opencl;

import org.jspecify.annotations.NullMarked;
