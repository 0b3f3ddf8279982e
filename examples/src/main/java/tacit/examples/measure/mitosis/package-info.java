// SPDX-License-Identifier: Apache-2.0

/// How often a wide layer says the same, and measures to set beside that: chunks and clones (Doimo
/// et al. 2022), likeness of layers, their dimensions, and how selective single neurons are.
package tacit.examples.measure.mitosis;
