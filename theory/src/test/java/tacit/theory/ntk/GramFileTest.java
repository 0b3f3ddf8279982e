// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.Npy;
import tacit.theory.ntk.dual.ErfDual;
import tacit.theory.ntk.dual.QuadratureDual;
import tacit.theory.ntk.dual.ReluDual;

class GramFileTest {
  private static final Tensor X = Tensor.gaussian(new Seed(1).generator(), 130, 3);
  private static final GramOptions USUAL = GramOptions.usual().withThreads(2);

  @TempDir private Path folder;
  private final List<String> said = new ArrayList<>();

  private static KernelNetwork network(double biasVariance) {
    return Goldens.dense(ReluDual.relu(), 2, biasVariance, 2);
  }

  private GramFile file(KernelNetwork network) {
    return new GramFile(folder, network, said::add);
  }

  /// A listener that ends the work after so many pairs.
  private static GramOptions until(long pairs) {
    return USUAL.withListener((done, _) -> {
      if (done >= pairs) throw new IllegalStateException("interrupted");
    });
  }

  @Test
  void blocks_make_the_bits_of_the_whole() {
    var whole = network(0.1).gram(X, USUAL);
    var blocks = file(network(0.1)).gram(X, USUAL);
    assertThat(blocks.nngp().toDoubles()).isEqualTo(whole.nngp().toDoubles());
    assertThat(blocks.ntk().toDoubles()).isEqualTo(whole.ntk().toDoubles());
    // 130 rows in blocks of 3, the last one of 1.
    var last = Npy.read(folder.resolve("rows-0129-0129.npy")).tensor();
    assertThat(last.shape()).isEqualTo(Shape.of(2, 1, 130));
    var first = Npy.read(folder.resolve("rows-0000-0002.npy")).tensor();
    assertThat(first.get(1, 0, 129)).isEqualTo(whole.ntk().get(0, 129));
    assertThat(said).isEmpty();
  }

  @Test
  void two_sets_make_the_bits_of_the_whole() {
    var y = Tensor.gaussian(new Seed(2).generator(), 5, 3);
    var whole = network(0.1).gram(X, y, USUAL.withNtk(false));
    var blocks = file(network(0.1)).gram(X, y, USUAL.withNtk(false));
    assertThat(blocks.nngp().toDoubles()).isEqualTo(whole.nngp().toDoubles());
    assertThat(Npy.read(folder.resolve("rows-0000-0002.npy")).shape()).isEqualTo(Shape.of(1, 3, 5));
  }

  @Test
  void interrupted_work_goes_on_and_computes_no_finished_block_again() throws IOException {
    assertThatThrownBy(() -> file(network(0.1)).gram(X, until(4000))).hasMessage("interrupted");
    var finished = folder.resolve("rows-0000-0002.npy");
    var before = Files.getLastModifiedTime(finished);
    List<Long> heard = new ArrayList<>();
    var options =
        USUAL.withListener((done, total) -> {
          heard.add(done);
          assertThat(total).isEqualTo(130 * 129 / 2);
        });
    var gram = file(network(0.1)).gram(X, options);
    assertThat(Files.getLastModifiedTime(finished)).isEqualTo(before);
    assertThat(heard.getFirst()).isGreaterThan(3000);
    assertThat(heard.getLast()).isEqualTo(130 * 129 / 2);
    assertThat(gram.ntk().toDoubles()).isEqualTo(network(0.1).gram(X, USUAL).ntk().toDoubles());
  }

  @Test
  void a_damaged_block_is_named_and_computed_again() throws IOException {
    var whole = file(network(0.1)).gram(X, USUAL);
    var damaged = folder.resolve("rows-0003-0005.npy");
    byte[] bytes = Files.readAllBytes(damaged);
    bytes[bytes.length - 3] ^= 1;
    Files.write(damaged, bytes);
    Files.delete(folder.resolve("rows-0006-0008.npy"));
    Files.writeString(
        folder.resolve("rows-0009-0011.txt"),
        Files.readString(folder.resolve("rows-0009-0011.txt")).split("\n", -1)[0]);
    var gram = file(network(0.1)).gram(X, USUAL);
    assertThat(said)
        .containsExactly(
            damaged + ": damaged, so it is computed again",
            folder.resolve("rows-0006-0008.npy") + ": damaged, so it is computed again",
            folder.resolve("rows-0009-0011.npy") + ": damaged, so it is computed again");
    assertThat(gram.ntk().toDoubles()).isEqualTo(whole.ntk().toDoubles());
  }

  @Test
  void blocks_of_another_network_or_of_other_inputs_are_refused() {
    file(network(0.1)).gram(X, USUAL);
    String message =
        folder.resolve("rows-0000-0002.npy")
            + ": rows: a block of another network or of other inputs; name another folder, or remove"
            + " it";
    assertThatThrownBy(() -> file(network(0.2)).gram(X, USUAL)).hasMessage(message);
    assertThatThrownBy(() -> file(network(0.1)).gram(X, USUAL.withNtk(false))).hasMessage(message);
    double[] other = X.toDoubles();
    other[389] += 1e-9;
    assertThatThrownBy(() -> file(network(0.1)).gram(Tensor.of(X.shape(), other), USUAL))
        .hasMessage(message);
    var leaky = Goldens.dense(ReluDual.leaky(0.01), 2, 0.1, 2);
    assertThatThrownBy(() -> file(leaky).gram(X, USUAL)).hasMessage(message);
  }

  @Test
  void equal_networks_have_equal_words_and_others_have_not() {
    var tanh = SerialKernel.of(DenseKernel.ntk(1, 0), new DualKernel(QuadratureDual.tanh()));
    var again = SerialKernel.of(DenseKernel.ntk(1, 0), new DualKernel(QuadratureDual.tanh()));
    assertThat(GramDigest.words(tanh)).isEqualTo(GramDigest.words(again)).doesNotContain("Lambda");
    var a = new DualKernel(new ErfDual(1, 1, 0));
    var b = new DualKernel(new ErfDual(1, 1.5, 0));
    assertThat(List.of(SumKernel.of(a, b), SumKernel.of(b, a), ProductKernel.of(a, b)))
        .extracting(GramDigest::words)
        .doesNotHaveDuplicates();
    assertThat(GramDigest.words(ConcatKernel.of(Shape.of(1, 2), a, b)))
        .isNotEqualTo(GramDigest.words(ConcatKernel.of(Shape.of(2, 1), a, b)));
  }
}
