// SPDX-License-Identifier: Apache-2.0
/// Figures of where the measures of intraclass clustering show it: in how many neurons, in which
/// layers, and from which epoch on.
package tacit.examples.figure.intraclass.evolution;
