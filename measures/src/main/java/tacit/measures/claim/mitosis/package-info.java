// SPDX-License-Identifier: Apache-2.0

/// Theorems about chunks of a layer and about the measures that stand beside them, as claims that
/// run.
package tacit.measures.claim.mitosis;
