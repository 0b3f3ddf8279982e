// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.nn.factorization.ModeTree.Node;

class ModeTreeTest {
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_drawn_tree_comes_back_from_its_text(Seed seed) {
    ModeTree tree = DrawnTrees.tree(seed.generator(), 7);
    assertThat(ModeTree.parse(tree.text())).isEqualTo(tree).hasToString(tree.text());
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void children_come_before_their_parent(Seed seed) {
    ModeTree tree = DrawnTrees.tree(seed.generator(), 7);
    for (Node node : tree.nodes()) {
      for (Node child : node.children()) {
        assertThat(tree.index(child)).isLessThan(tree.index(node));
        assertThat(tree.parent(child)).contains(node);
      }
    }
    assertThat(tree.nodes().getLast()).isEqualTo(tree.root());
    assertThat(tree.leaves()).hasSize(7);
    assertThat(tree.interiorNodes()).hasSize(tree.nodes().size() - 7);
  }

  @Test
  void a_perfect_tree_joins_neighbors() {
    assertThat(ModeTree.perfect(8, 2).text()).isEqualTo("[[[0,1],[2,3]],[[4,5],[6,7]]]");
    assertThat(ModeTree.perfect(9, 3).text()).isEqualTo("[[0,1,2],[3,4,5],[6,7,8]]");
    assertThat(ModeTree.star(3).text()).isEqualTo("[0,1,2]");
  }

  @Test
  void an_interleaved_tree_joins_modes_that_are_far_apart() {
    assertThat(ModeTree.interleaved(4, 2).text()).isEqualTo("[[0,2],[1,3]]");
    assertThat(ModeTree.interleaved(8, 2).text()).isEqualTo("[[[0,4],[2,6]],[[1,5],[3,7]]]");
    assertThat(ModeTree.interleaved(9, 3).text()).isEqualTo("[[0,3,6],[1,4,7],[2,5,8]]");
  }

  // Golden: 5 leaves, 3 + 2 + 1 nodes above; mode 4 passes through twice.
  @Test
  void the_last_group_of_a_layer_may_be_one_node_that_passes_through() {
    ModeTree tree = ModeTree.layered(5, 2);
    assertThat(tree.text()).isEqualTo("[[[0,1],[2,3]],[[4]]]");
    assertThat(tree.nodes()).hasSize(11);
    assertThat(tree.nodes().stream().filter(n -> n.modes().equals(List.of(4)))).hasSize(3);
    assertThat(tree.find(4)).contains(Node.leaf(4));
    assertThat(tree.parent(Node.leaf(4))).contains(Node.of(Node.leaf(4)));
    assertThat(tree.parent(tree.root())).isEmpty();
  }

  @Test
  void nodes_are_in_post_order() {
    assertThat(ModeTree.perfect(4, 2).nodes())
        .hasToString("[{0}, {1}, {0, 1}, {2}, {3}, {2, 3}, {0, 1, 2, 3}]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [[0,1],[1,2]]  | mode 1 occurs twice below one node; every mode is one leaf
          [[0,1],[3]]    | the root has modes [0, 1, 3], without 2; it needs all from 0
          [[1,2]]        | the root has modes [1, 2], without 0; it needs all from 0
          [0]            | a tensor of order 1; it takes 2 modes or more
          [[0,1],[]]     | an empty list is no node; a leaf is a mode, as 0
          [0,-1]         | mode -1; modes count from 0
          [0,"1"]        | '[0,"1"]' holds "1"; write nested lists of modes, as [[0,1],[2,3]]
          [0,1.5]        | '[0,1.5]' holds 1.5; write nested lists of modes, as [[0,1],[2,3]]
          [[0,1],[2,3]   | '[[0,1],[2,3]' is not JSON; write nested lists of modes, as [[0,1],[2,3]]
          [0,1] [2]      | '[0,1] [2]' is not JSON; write nested lists of modes, as [[0,1],[2,3]]
          """)
  void a_text_that_is_no_tree_is_refused(String text, String why) {
    assertThatThrownBy(() -> ModeTree.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("mode tree: " + why);
  }

  @Test
  void an_order_that_does_not_fit_the_arity_is_refused() {
    assertThatThrownBy(() -> ModeTree.perfect(6, 2))
        .hasMessage(
            "mode tree: perfect needs an order that is a power of the arity, got order 6 and arity"
                + " 2; layered(6, 2) has smaller last groups");
    assertThatThrownBy(() -> ModeTree.interleaved(5, 2))
        .hasMessage(
            "mode tree: interleaved needs an order that is a power of the arity, got order 5 and"
                + " arity 2; layered(5, 2) has smaller last groups");
    assertThatThrownBy(() -> ModeTree.layered(4, 1))
        .hasMessage(
            "mode tree: layered needs order and arity of 2 or more, got order 4 and arity 1");
    assertThatThrownBy(() -> ModeTree.star(1))
        .hasMessage("mode tree: star needs order and arity of 2 or more, got order 1 and arity 1");
  }

  @Test
  void a_node_that_does_not_have_its_childrens_modes_is_refused() {
    var children = List.of(Node.leaf(0), Node.leaf(1));
    assertThatThrownBy(() -> new Node(List.of(0, 2), children))
        .hasMessage(
            "mode tree: a node of modes [0, 2] above children of modes [0, 1]; it has theirs,"
                + " ascending");
    assertThatThrownBy(() -> new Node(List.of(0, 1), List.of()))
        .hasMessage(
            "mode tree: a node of modes [0, 1] without children; only a leaf, of one mode, has"
                + " none");
  }

  @Test
  void a_node_of_another_tree_is_refused() {
    assertThatThrownBy(() -> ModeTree.star(3).index(Node.of(Node.leaf(0), Node.leaf(1))))
        .hasMessage("mode tree: [0,1] is no node of [0,1,2]; take one of nodes()");
  }
}
