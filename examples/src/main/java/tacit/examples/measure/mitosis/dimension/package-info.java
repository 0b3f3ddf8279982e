// SPDX-License-Identifier: Apache-2.0

/// How many directions the layers of a file fill, and how selective their neurons are.
package tacit.examples.measure.mitosis.dimension;
