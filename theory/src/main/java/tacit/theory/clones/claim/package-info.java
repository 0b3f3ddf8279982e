// SPDX-License-Identifier: Apache-2.0

/// Theorems about a layer of clones and the error of its chunks, as claims that run.
package tacit.theory.clones.claim;
