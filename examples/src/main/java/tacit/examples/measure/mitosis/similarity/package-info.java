// SPDX-License-Identifier: Apache-2.0

/// How alike the layers of one file are, pair by pair; two networks are two layers.
package tacit.examples.measure.mitosis.similarity;
