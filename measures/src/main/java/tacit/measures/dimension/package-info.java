// SPDX-License-Identifier: Apache-2.0

/// How many numbers would do to say where a point of a representation lies, far fewer as a rule
/// than its neurons: from distances to neighbors, which see curved sheets, and from spectra, which
/// see flat ones.
///
/// @source Facco, d'Errico, Rodriguez & Laio 2017; Levina & Bickel 2004; Denti, Doimo, Laio & Mira
///   2022; Roy & Vetterli 2007
package tacit.measures.dimension;
