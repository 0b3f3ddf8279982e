// SPDX-License-Identifier: Apache-2.0
/// Statistics of lists of numbers: rank correlations with their uncertainty, distances of two
/// samples, chance overlaps. Commons Math comes in here and nowhere else.
package tacit.measures.stats;
