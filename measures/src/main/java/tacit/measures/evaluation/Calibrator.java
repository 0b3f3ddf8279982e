// SPDX-License-Identifier: Apache-2.0
package tacit.measures.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// Lists that are no measures and tell how the scores of measures are to be read: what can be had
/// at best, and what for nothing.
///
/// ```text
/// oracle   gᵢ + ν ξᵢ,  ξᵢ ~ N(0, 1)     knows the generalization up to an error ν
/// chance   uᵢ ~ U(0, 1)                 knows nothing
/// ```
///
/// @source Jiang et al. 2020, Fantastic Generalization Measures: oracles and a random measure, from
///   memory
public sealed interface Calibrator {
  /// As the name of a column: `oracle_0.02`, `random`.
  String name();

  /// A number a model, of the generalization of each.
  double[] of(double[] generalization, RandomGenerator random);

  /// Two oracles, `ν = 0.02` and `0.05`, and chance.
  static List<Calibrator> usual() {
    return List.of(new Oracle(.02), new Oracle(.05), new Chance());
  }

  /// What knows the generalization up to an error.
  ///
  /// @param nu the standard deviation of the error, in the unit of the generalization
  record Oracle(double nu) implements Calibrator {
    public Oracle {
      if (!(nu >= 0 && Double.isFinite(nu))) {
        throw new IllegalArgumentException(
            "calibrator: an oracle's error is %s; give a finite number from 0 on".formatted(nu));
      }
    }

    @Override
    public String name() {
      return "oracle_" + nu;
    }

    @Override
    public double[] of(double[] generalization, RandomGenerator random) {
      return Arrays.stream(generalization).map(g -> g + nu * random.nextGaussian()).toArray();
    }
  }

  /// What knows nothing.
  record Chance() implements Calibrator {
    @Override
    public String name() {
      return "random";
    }

    @Override
    public double[] of(double[] generalization, RandomGenerator random) {
      return random.doubles(generalization.length).toArray();
    }
  }
}
