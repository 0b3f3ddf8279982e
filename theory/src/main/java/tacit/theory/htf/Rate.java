// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

import java.util.OptionalDouble;
import tacit.nn.factorization.ModeTree.Node;

/// The [Growth] of local component `r` of a node.
public record Rate(
    Node node,
    int r,
    double sigma,
    OptionalDouble gamma,
    double rate,
    double balancedRate,
    double lower,
    double upper) {
  static Rate of(Node node, int r, Growth growth) {
    return new Rate(
        node,
        r,
        growth.sigma(),
        growth.gamma(),
        growth.rate(),
        growth.balancedRate(),
        growth.lower(),
        growth.upper());
  }
}
