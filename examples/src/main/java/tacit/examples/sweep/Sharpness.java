// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep;

import java.io.Serializable;
import tacit.measures.complexity.ToleranceSearch;

/// How the perturbation that a network tolerates is searched for.
///
/// @param relative whether the accuracy to fall to is `target` less than that of the trained
///   network
/// @param target an accuracy, or how much less
/// @param draws of noise that are averaged, 0 for no search
/// @param share of the training set that each accuracy is measured on, drawn anew
public record Sharpness(boolean relative, double target, int draws, double share)
    implements Serializable {
  /// Not searched for.
  public static Sharpness none() {
    return new Sharpness(false, 0, 0, 0);
  }

  /// A tenth less than the trained network's accuracy, five draws, all training examples.
  public static Sharpness tenthLess() {
    return new Sharpness(true, 0.1, 5, 1);
  }

  /// An accuracy of 0.9, ten draws, each on a tenth of the training examples (Carbonnelle 2022,
  /// thesis, chapter 2).
  public static Sharpness thesis() {
    return new Sharpness(false, 0.9, 10, 0.1);
  }

  boolean wanted() {
    return draws > 0;
  }

  /// The accuracy to fall to.
  double floor(double trainAccuracy) {
    return relative ? trainAccuracy - target : target;
  }

  ToleranceSearch search(double bracket, double trainAccuracy) {
    return new ToleranceSearch(bracket, floor(trainAccuracy));
  }
}
