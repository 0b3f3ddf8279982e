// SPDX-License-Identifier: Apache-2.0

/// How few examples or classes a single neuron answers to.
package tacit.measures.selectivity;
