// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.Npz;

/// Twenty chunks of a hidden layer of 32 neurons, 5 of them dead, on 200 examples, learned and
/// measured in PyTorch and NumPy by `examples/crosscheck/mitosis_dump.py`: regressions there are of
/// the examples themselves, and correlations pair by pair.
class ClonesDumpTest {
  /// Of reconstructions by a Gram matrix against those by the examples: a thousand roundings, times
  /// a condition of a thousand.
  private static final Offset<Double> TWO_WAYS = within(1e-10);

  /// The chunk's own residuals are roundings there, beside an epsilon of `10⁻⁸`.
  private static final Offset<Double> OWN_RESIDUALS = within(2e-8);

  private static final Npz DUMP = open();
  private static final Tensor X = DUMP.get("x").tensor();
  private static final Indices Y = DUMP.get("y").indices();
  private static final ChunkReadout READOUT =
      new ChunkReadout(DUMP.get("a").tensor(), DUMP.get("b").tensor());
  private static final ActivationScatter SCATTER = ActivationScatter.of(X, SetA.ON);

  private static Npz open() {
    try {
      var file = ClonesDumpTest.class.getResource("clones.npz");
      if (file == null) throw new IllegalStateException("clones.npz is missing from the resources");
      return Npz.open(Path.of(file.toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static IntStream chunks() {
    return IntStream.range(0, 20);
  }

  private static Indices chunk(int c) {
    Tensor inside = DUMP.get("chunks").tensor();
    return Indices.of(IntStream.range(0, 32).filter(j -> inside.get(c, j) == 1).toArray());
  }

  private static double expected(String measure, int c) {
    return DUMP.get(measure).tensor().get(c);
  }

  // Golden

  @ParameterizedTest
  @MethodSource("chunks")
  void readouts(int c) {
    var plain = READOUT.score(X, Y, chunk(c), ChunkScale.TRAINED);
    var wide = READOUT.score(X, Y, chunk(c), ChunkScale.FULL_WIDTH);
    assertThat(plain.accuracy()).isEqualTo(expected("accuracy", c));
    assertThat(plain.loss()).isCloseTo(expected("loss", c), SetA.DIGITS);
    assertThat(wide.loss()).isCloseTo(expected("wide_loss", c), SetA.DIGITS);
  }

  @ParameterizedTest
  @MethodSource("chunks")
  void reconstructions(int c) {
    var fit = LinearReconstruction.of(SCATTER, chunk(c), LinearReconstruction.RIDGE);
    assertThat(fit.r2()).isCloseTo(expected("r2", c), TWO_WAYS);
    assertThat(fit.r2Complement()).isCloseTo(expected("complement", c), TWO_WAYS);
  }

  @ParameterizedTest
  @MethodSource("chunks")
  void residuals(int c) {
    var fit = LinearReconstruction.of(SCATTER, chunk(c), LinearReconstruction.RIDGE);
    var correlation = ResidualCorrelation.of(fit, 1e-8);
    assertThat(correlation.meanAbsolute()).isCloseTo(expected("mean", c), OWN_RESIDUALS);
    assertThat(correlation.meanAbsoluteOutsideChunk()).isCloseTo(expected("outside", c), TWO_WAYS);
    assertThat(correlation.skipped()).isEqualTo(5);
  }
}
