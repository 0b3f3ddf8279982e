// SPDX-License-Identifier: Apache-2.0

/// What random chunks of a wide layer would do if its neurons carried the same information plus
/// independent noise: exact laws that measured clones are held against.
///
/// @source derived; the picture is that of Doimo, Glielmo, Goldt & Laio 2021, Representation
///   mitosis in wide neural networks
package tacit.theory.clones;
