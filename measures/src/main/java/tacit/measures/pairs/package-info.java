// SPDX-License-Identifier: Apache-2.0
/// Distances of all pairs of examples, for the measures that ask who is near.
package tacit.measures.pairs;
