// SPDX-License-Identifier: Apache-2.0

/// How well a measure foretells which of many trained networks generalizes best: rank correlation
/// axis by axis of a grid of hyperparameters, its law under chance, conditional mutual information,
/// and sign errors at their worst.
///
/// A measure is large where it foretells that a network generalizes well; a complexity is large
/// where it foretells that it does not. Each class says in the names of its arguments which one it
/// takes.
///
/// @source Jiang et al. 2020, Fantastic Generalization Measures; Dziugaite et al. 2020, In Search
///   of Robust Measures of Generalization; Carbonnelle & De Vleeschouwer 2021, Intraclass
///   Clustering
package tacit.measures.evaluation;
