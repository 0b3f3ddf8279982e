// SPDX-License-Identifier: Apache-2.0

/// Theorems that run. To add one, in any module:
///
/// 1. Write a class named after the theorem, `OrderedDiagonal`, with [tacit.autodiff.claim.Claim]
///    on top; it implements [tacit.autodiff.claim.Theorem]. Its document opens with the formula.
/// 2. Compute the two [tacit.autodiff.claim.Sides] by different ways, none of which calls the
///    other. Derive the tolerance, and say its reason.
/// 3. Give [tacit.autodiff.claim.Check]s inside the assumptions, and at least one outside, where
///    /// 4. Name it in the list of its module: [tacit.autodiff.claim.EngineClaims] here.
/// 5. Write `OrderedDiagonalTest` beside it, and `claim::ID[]` in the chapter that proves it.
///
/// The tests of the book fail for a claim that misses one of these, or that cannot fail itself.
package tacit.autodiff.claim;
