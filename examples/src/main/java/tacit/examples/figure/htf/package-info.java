// SPDX-License-Identifier: Apache-2.0

/// Factorizations and locality: what gradient descent learns first, how fast, and what it leaves
/// out.
package tacit.examples.figure.htf;
