// SPDX-License-Identifier: Apache-2.0

/// Theorems about measures, as claims that run.
package tacit.measures.claim;
