// SPDX-License-Identifier: Apache-2.0

/// Labelled images: where they come from, how they are read, checked, sampled and varied.
package tacit.nn.data;
