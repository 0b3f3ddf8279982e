// SPDX-License-Identifier: Apache-2.0
/// Measures of what a network tells apart inside a class without being asked to, and the complexity
/// measures that they are compared with (Carbonnelle & De Vleeschouwer 2021; Jiang et al. 2020).
///
/// `c1`, `c3` and `c4` are of pre-activations, `c2` of what ReLU makes of them, so one file with
/// layers before their activation serves all.
package tacit.examples.measure.intraclass;
