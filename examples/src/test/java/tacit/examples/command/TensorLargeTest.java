// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.nn.factorization.ModeTree;

/// Sixty-four modes, of which no memory holds the end tensor.
class TensorLargeTest extends TensorRun {
  private static final String TREE = ModeTree.perfect(64, 2).text();

  private Path large() {
    var random = new Seed(0).generator();
    int nodes = ModeTree.perfect(64, 2).nodes().size();
    var weights =
        IntStream.range(0, nodes)
            .mapToObj(i -> Tensor.gaussian(random, 2, i == nodes - 1 ? 1 : 2))
            .toArray(Tensor[]::new);
    return file(TREE, 2, named(weights));
  }

  @Test
  void components_need_no_end_tensor() {
    assertThat(json(run("components", large(), "--json")).get("nodes").size()).isEqualTo(63);
  }

  @Test
  void separation_is_asked_on_a_grid_alone() {
    var run = run("separation", large(), "--modes", "0,2");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("\n  {0, 1} ")
        .containsPattern("\\n  \\{0, 2\\}, by --modes +\\? +4 ")
        .endsWith(
            "\n?: the end tensor is too large to be formed; the grid's rank is a lower bound.\n");
  }

  @Test
  void an_end_tensor_larger_than_memory_is_refused_with_its_size() throws IOException {
    String message =
        "end tensor: order 64 with modes 2 x 2 x 2 x … x 2 has 1.84e+19 entries, 1.37e+11 GiB, more"
            + " than the 2^24 that are formed; evaluate it on inputs instead";
    assertRefused(run("end", large()), "end", message);
    assertRefused(run("rank", large()), "rank", message);
  }
}
