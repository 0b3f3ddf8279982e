// SPDX-License-Identifier: Apache-2.0

/// How far on the right side of the decision boundary the examples lie: margins, their sorted curve
/// and its area, which examples still push the weights, and what two runs keep of a data set.
///
/// The body of the paper could not be read. Where its abstract leaves a choice, the choice is ours
/// and the document of the class says so.
///
/// @source Banburski et al. 2021, Distribution of Classification Margins: Are All Data Equal?
///   (abstract)
package tacit.measures.margin;
