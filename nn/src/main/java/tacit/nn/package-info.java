// SPDX-License-Identifier: Apache-2.0

/// Networks: sealed layer records, their readings (shapes, start values, forward pass, picture),
/// and their parameters.
package tacit.nn;
