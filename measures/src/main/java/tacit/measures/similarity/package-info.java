// SPDX-License-Identifier: Apache-2.0

/// How alike two representations of the same examples are: kernels compared, subspaces compared,
/// one turned onto the other, distances compared, neighbors compared.
///
/// Representations are matrices `(n, d)`, a row an example, FLOAT64 or FLOAT32, and are computed
/// with in doubles. They share `n`; widths may differ. A representation that is the same for every
/// example is refused.
///
/// @source Kornblith et al. 2019 (CKA); Raghu et al. 2017 (SVCCA); Morcos et al. 2018 (PWCCA);
///   Williams et al. 2021 (shapes); Kriegeskorte et al. 2008 (dissimilarities); Doimo et al. 2020
///   (overlap); Glielmo et al. 2022 (information imbalance)
package tacit.measures.similarity;
