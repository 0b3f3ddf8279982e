// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tacit.autodiff.Seed;

/// Nanoseconds an entry of [Dual#row], `T` and `Ṫ Θ` together, on one thread: 4,000 entries in rows
/// of `length`. [#copy] is what putting the covariances back takes, and is part of the others.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DualRowBenchmark {
  private static final int ENTRIES = 4000;

  @Param({"relu", "erf", "gelu", "sin", "rbf", "exp", "gaussian", "tanh"})
  private String dual;

  @Param({"4", "49", "1000"})
  private int length;

  private Dual chosen;
  private Dual.Marginals marginals;
  private final double[] start = new double[ENTRIES];
  private final double[] k = new double[ENTRIES];
  private final double[] theta = new double[ENTRIES];

  @Setup
  public void draw() {
    chosen =
        switch (dual) {
          case "relu" -> ReluDual.relu();
          case "erf" -> ErfDual.erf();
          case "gelu" -> new GeluDual();
          case "sin" -> new SinDual(1, 1, 0);
          case "rbf" -> new RbfDual(1);
          case "exp" -> new ExpDual(1, 0.5);
          case "gaussian" -> new GaussianDual(1, -1);
          case "tanh" -> QuadratureDual.tanh();
          default -> throw new IllegalArgumentException(dual);
        };
    var random = new Seed(0).generator();
    double[] variances = random.doubles(length, 0.5, 1.5).toArray();
    marginals = chosen.marginals(variances);
    for (int e = 0; e < ENTRIES; e++) {
      start[e] = random.nextDouble(-0.5, 0.5);
      theta[e] = 1;
    }
  }

  @Benchmark
  @OperationsPerInvocation(ENTRIES)
  public double[] row() {
    System.arraycopy(start, 0, k, 0, ENTRIES);
    System.arraycopy(start, 0, theta, 0, ENTRIES);
    for (int at = 0; at < ENTRIES; at += length) {
      int rest = Math.min(length, ENTRIES - at);
      chosen.row(marginals, 0, 0, marginals, 0, k, theta, at, rest);
    }
    return k;
  }

  @Benchmark
  @OperationsPerInvocation(ENTRIES)
  public double[] copy() {
    System.arraycopy(start, 0, k, 0, ENTRIES);
    System.arraycopy(start, 0, theta, 0, ENTRIES);
    return k;
  }
}
