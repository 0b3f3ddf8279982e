// SPDX-License-Identifier: Apache-2.0
/// Measures of margins and of the norms that they are divided by (Banburski et al. 2021 and
/// beyond).
package tacit.examples.measure.margin;
