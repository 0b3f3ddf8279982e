// SPDX-License-Identifier: Apache-2.0

/// The theorems about factorizations, locality and data as claims that run.
package tacit.theory.htf.claim;
