// SPDX-License-Identifier: Apache-2.0

/// The theorems about norms, directions and margins in training as claims that run.
package tacit.theory.margin.claim;
