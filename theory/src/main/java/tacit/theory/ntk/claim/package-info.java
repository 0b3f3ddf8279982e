// SPDX-License-Identifier: Apache-2.0

/// The theorems on infinite width and trainability, each a claim that runs.
package tacit.theory.ntk.claim;
