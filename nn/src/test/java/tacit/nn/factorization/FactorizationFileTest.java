// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.autodiff.io.BadFile;
import tacit.autodiff.io.NpyArray;
import tacit.autodiff.io.NpzWriter;
import tacit.nn.Params;

class FactorizationFileTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_drawn_factorization_comes_back(Seed seed) {
    var random = seed.generator();
    var f = DrawnTrees.factorization(random);
    var w = DrawnTrees.weights(random, f);
    Path file = folder.resolve("HTF.npz");
    new FactorizationFile(f, w).write(file);
    var back = FactorizationFile.read(file);
    assertThat(back.factorization()).isEqualTo(f);
    assertThat(back.weights().names()).isEqualTo(w.names());
    for (int i = 0; i < w.size(); i++) {
      assertThat(back.weights().values().get(i).toDoubles())
          .containsExactly(w.values().get(i).toDoubles());
    }
  }

  @Test
  void narrow_reals_and_whole_numbers_widen_and_other_arrays_are_passed_over() {
    Path file = folder.resolve("HTF.npz");
    NpzWriter.of()
        .with("tree", NpyArray.of("[0,1]"))
        .with("weight_0", Tensor.matrix(new double[] {1, 2}).to(DType.FLOAT32))
        .with("weight_1", NpyArray.of(Shape.of(1, 2), 3L, 4))
        .with("weight_2", Tensor.matrix(new double[] {1}, new double[] {1}))
        .with("comment", NpyArray.of("two modes of size one"))
        .write(file);
    var read = FactorizationFile.read(file);
    // 1 · 3 + 2 · 4
    assertThat(read.factorization().endTensor(read.weights())).hasToString("FLOAT64 (1, 1) [11.0]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [[0,1],[1,2]] | mode tree: mode 1 occurs twice below one node; every mode is one leaf
          [[0,1],[3,2]  | mode tree: '[[0,1],[3,2]' is not JSON; write nested lists of modes, as [[0,1],[2,3]]
          """)
  void a_tree_that_is_no_partition_is_refused(String tree, String why) {
    refused("tree: " + why, NpzWriter.of().with("tree", NpyArray.of(tree)));
  }

  @Test
  void what_is_missing_is_named() {
    refused(
        "tree: not in the file; it has weight_0",
        NpzWriter.of().with("weight_0", Tensor.identity(2)));
    refused(
        "weight_2: not in the file; it has tree, weight_0, weight_1",
        leaves(Tensor.identity(2), Tensor.identity(2)));
  }

  @Test
  void a_tree_in_numbers_is_refused() {
    Path file = folder.resolve("bad.npz");
    NpzWriter.of().with("tree", Tensor.vector(1)).write(file);
    assertThatExceptionOfType(BadFile.class)
        .isThrownBy(() -> FactorizationFile.read(file))
        .withMessage(
            file + ": tree: descr: '<f8' where a text belongs; save it as numpy.array('\u2026')");
  }

  @Test
  void shapes_that_do_not_fit_their_node_are_refused() {
    Tensor two = Tensor.identity(2), three = Tensor.identity(3);
    Tensor root = Tensor.matrix(new double[] {1}, new double[] {1});
    refused(
        "weight_1: the node {1} has shape (3, 3) where (3, 2) belongs: its parent {0, 1} has 2"
            + " rows",
        leaves(two, three).with("weight_2", root));
    refused(
        "weight_2: the node {0, 1} has shape (2, 2) where (2, 1) belongs: the root has one column",
        leaves(two, two).with("weight_2", two));
    refused(
        "weight_0: shape (2) where a matrix belongs",
        leaves(Tensor.vector(1, 2), two).with("weight_2", root));
    refused(
        "weight_0: shape (0, 2) where a matrix belongs",
        leaves(Tensor.of(Shape.of(0, 2), new double[0]), two).with("weight_2", root));
  }

  @Test
  void a_matrix_without_a_node_is_refused() {
    Tensor root = Tensor.matrix(new double[] {1}, new double[] {1});
    refused(
        "weight_3: belongs to no node; the tree [0,1] has 3 nodes, from weight_0 on",
        leaves(Tensor.identity(1), Tensor.identity(1))
            .with("weight_2", Tensor.matrix(new double[] {1}))
            .with("weight_3", root));
  }

  @Test
  void a_number_that_is_not_finite_is_named() {
    Tensor nan = Tensor.matrix(new double[] {1, 2}, new double[] {Double.NaN, 3});
    refused("weight_0: is NaN at (1, 0)", leaves(nan, Tensor.identity(2)));
  }

  @Test
  void weights_of_other_sizes_are_not_written() {
    Params<Tensor> w = Params.of("weight_0", Tensor.identity(2));
    var f = HierarchicalFactorization.of(ModeTree.star(2), Shape.of(2, 2), 2);
    assertThatThrownBy(() -> new FactorizationFile(f, w))
        .hasMessage(
            "factorization: weights [weight_0] where [weight_0, weight_1, weight_2] belong");
  }

  private static NpzWriter leaves(Tensor first, Tensor second) {
    return NpzWriter.of()
        .with("tree", NpyArray.of("[0,1]"))
        .with("weight_0", first)
        .with("weight_1", second);
  }

  private void refused(String problem, NpzWriter bad) {
    Path file = folder.resolve("bad.npz");
    bad.write(file);
    assertThatExceptionOfType(BadFile.class)
        .isThrownBy(() -> FactorizationFile.read(file))
        .withMessage(file + ": " + problem);
  }
}
