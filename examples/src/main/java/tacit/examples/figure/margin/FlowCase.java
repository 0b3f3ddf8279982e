// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import java.util.Locale;
import tacit.autodiff.Seed;
import tacit.theory.margin.FourPoints;
import tacit.theory.margin.ReluNetwork;
import tacit.theory.margin.SignedPoints;
import tacit.theory.margin.TwoClouds;
import tacit.theory.margin.Variant;

/// A small network, its points and the flow that it follows.
enum FlowCase {
  FOUR_POINTS_PLAIN(true, Variant.GRADIENT_FLOW),
  FOUR_POINTS_HELD(true, Variant.LAGRANGE_MULTIPLIER),
  CLOUDS_PLAIN(false, Variant.GRADIENT_FLOW);

  private final boolean four;
  private final Variant variant;

  FlowCase(boolean four, Variant variant) {
    this.four = four;
    this.variant = variant;
  }

  /// As the table names it.
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// As a drawing names it.
  String title() {
    return switch (this) {
      case FOUR_POINTS_PLAIN -> "4 points, gradient flow";
      case FOUR_POINTS_HELD -> "4 points, directions held";
      case CLOUDS_PLAIN -> "20 points, gradient flow";
    };
  }

  boolean fourPoints() {
    return four;
  }

  Variant variant() {
    return variant;
  }

  /// Three hidden units in the plane, or eight of five inputs from a drawn start.
  ReluNetwork network(Seed seed) {
    return four ? FourPoints.network() : ReluNetwork.gaussian(seed.child("w"), 5, 8, 1);
  }

  SignedPoints points(Seed seed) {
    return four ? FourPoints.points() : TwoClouds.points(seed.child("x"), 20, 5);
  }
}
