// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.NpyArray;
import tacit.autodiff.io.NpzWriter;

class TensorRefusalTest extends TensorRun {
  /// The golden file with another tree, or with another array in place of one of its.
  private Path with(String key, NpyArray other) {
    Path file = folder.resolve("htf.npz");
    var npz = NpzWriter.of();
    if (!key.equals("tree")) npz = npz.with("tree", NpyArray.of(TREE));
    for (var each : weights().asMap().entrySet()) {
      if (!each.getKey().equals(key)) npz = npz.with(each.getKey(), each.getValue());
    }
    npz.with(key, other).write(file);
    return file;
  }

  private Path with(String key, Tensor other) {
    return with(key, NpyArray.of(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [[0,1],[1,2]]   | mode 1 occurs twice below one node; every mode is one leaf
          [[0,1],[2,4]]   | the root has modes [0, 1, 2, 4], without 3; it needs all from 0
          [[0,1],[],[2]]  | an empty list is no node; a leaf is a mode, as 0
          """)
  void a_tree_that_is_no_partition_is_refused(String tree, String message) throws IOException {
    Path file = with("tree", NpyArray.of(tree));
    assertRefused(run("rank", file), "rank", file + ": tree: mode tree: " + message);
  }

  @Test
  void widths_that_do_not_fit_are_named_with_what_would() throws IOException {
    Path file = with("weight_2", Tensor.matrix(new double[] {1, 1, 1}, new double[] {1, -1, 1}));
    assertRefused(
        run("end", file),
        "end",
        file
            + ": weight_2: the node {0, 1} has shape (2, 3) where (2, 2) belongs: its parent"
            + " {0, 1, 2, 3} has 2 rows");
  }

  @Test
  void a_vector_is_no_matrix() throws IOException {
    Path file = with("weight_6", Tensor.vector(1, 2));
    assertRefused(
        run("components", file),
        "components",
        file + ": weight_6: shape (2) where a matrix belongs");
  }

  @Test
  void a_number_that_is_none_is_named_with_its_place() throws IOException {
    Path file = with("weight_4", Tensor.of(Shape.of(2, 2), 1, 1, Double.NaN, 2));
    for (String what : new String[] {"end", "components", "rank", "separation"}) {
      assertRefused(run(what, file), what, file + ": weight_4: is NaN at (1, 0)");
    }
  }

  @Test
  void products_that_become_infinite_are_refused() throws IOException {
    Path all = file(TREE, 2, weights().map(TensorRefusalTest::huge));
    String why = ": products of its weights are too large; scale the weights down";
    assertRefused(
        run("end", all), "end", all + ": the end tensor is Infinity at (0, 0, 0, 0)" + why);
    assertRefused(
        run("components", all),
        "components",
        all + ": the norm of a local component of {0, 1} is Infinity at (0)" + why);
  }

  private static Tensor huge(Tensor w) {
    double[] values = new double[w.shape().count()];
    Arrays.fill(values, 1e200);
    return Tensor.of(w.shape(), values);
  }

  @Test
  void a_missing_array_is_named_with_those_that_are_there() throws IOException {
    Path file = folder.resolve("htf.npz");
    NpzWriter.of().with("weight_0", Tensor.vector(1)).write(file);
    assertRefused(run("end", file), "end", file + ": tree: not in the file; it has weight_0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0,x", "", "0,,1", "-1", "0, 2"})
  void modes_that_cannot_be_read_are_refused(String typed) throws IOException {
    assertRefused(
        run("rank", "--modes", typed),
        "rank",
        "--modes is '" + typed + "': expected modes from 0 with commas between, such as 0,2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0,4", "1,1", "0,1,2,3"})
  void modes_that_part_nothing_are_refused(String typed) throws IOException {
    assertRefused(
        run("separation", "--modes", typed),
        "separation",
        "--modes is '" + typed + "': name some but not all of the modes 0 to 3, each once");
  }

  @Test
  void settings_and_results_that_cannot_be_are_refused() throws IOException {
    assertRefused(
        run("separation", "--settings", "0"),
        "separation",
        "--settings is '0': expected 1 or more");
    assertRefused(
        run("end", "--out", folder.toString()),
        "end",
        "--out " + folder + ": is a folder; name a file in it");
  }
}
