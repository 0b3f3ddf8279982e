// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure;

/// What a figure makes its runs of.
///
/// @param seed where random numbers start
/// @param data name of the data set; empty where the figure needs none
/// @param threads how many threads a run may use where runs go one at a time
public record Setting(Scale scale, long seed, String data, int threads) {}
