// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class ParamsTest {
  private static final Params<String> NET =
      Params.<String>empty()
          .and("0", Params.of("W", "w0").and("b", "b0"))
          .and("1", Params.empty())
          .and("2", Params.<String>empty().and("branch", Params.of("0.W", "w2")))
          .and("3", Params.of("W", "w3"));

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_part_is_what_filtering_the_names_by_its_prefix_gives(Seed seed) {
    Map<String, Integer> drawn = drawn(seed.generator());
    Params<Integer> params = Params.of(drawn);
    for (String prefix : List.of("0", "1", "0.0", "1.2", "2.1.0", "0.1.2", "7", "0.7")) {
      Map<String, Integer> part = new LinkedHashMap<>();
      drawn.forEach((name, value) -> {
        if (name.startsWith(prefix + ".")) part.put(name.substring(prefix.length() + 1), value);
      });
      assertThat(params.at(prefix).asMap()).isEqualTo(part);
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_order_is_the_same_however_the_parts_were_interleaved(Seed seed) {
    Map<String, Integer> drawn = drawn(seed.generator());
    Params<Integer> params = Params.of(drawn);
    assertThat(params.asMap()).isEqualTo(drawn);
    assertThat(Params.of(params.asMap()).names()).isEqualTo(params.names());
    assertThat(params.with(params.values()).asMap()).isEqualTo(drawn);
    params.asMap().forEach((name, value) -> assertThat(params.get(name)).isEqualTo(value));
  }

  /// Distinct names of one to four words from a small alphabet, so that parts overlap and repeat.
  private static Map<String, Integer> drawn(RandomGenerator random) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      List<String> words = new ArrayList<>();
      int depth = random.nextInt(4);
      for (int k = 0; k < depth; k++) words.add("" + random.nextInt(3));
      words.add(random.nextBoolean() ? "W" : "b");
      names.add(String.join(".", words));
    }
    Collections.shuffle(names, Random.from(random));
    Map<String, Integer> drawn = new LinkedHashMap<>();
    for (String name : names) drawn.putIfAbsent(name, drawn.size());
    return drawn;
  }

  @Test
  void names_stand_in_the_order_of_the_layers() {
    assertThat(NET.names()).containsExactly("0.W", "0.b", "2.branch.0.W", "3.W");
    assertThat(NET.values()).containsExactly("w0", "b0", "w2", "w3");
    assertThat(NET.at("2").names()).containsExactly("branch.0.W");
    assertThat(NET.at("2").at("branch").at("0").get("W")).isEqualTo("w2");
    assertThat(NET.at("1").size()).isZero();
    assertThat(NET.has("0.b")).isTrue();
    assertThat(NET.has("0")).isFalse();
    assertThat(NET).hasToString("{0.W=w0, 0.b=b0, 2.branch.0.W=w2, 3.W=w3}");
  }

  @Test
  void values_change_and_names_stay() {
    assertThat(NET.map(String::length).asMap())
        .isEqualTo(Map.of("0.W", 2, "0.b", 2, "2.branch.0.W", 2, "3.W", 2));
    assertThat(NET.at("0").zip(Params.of("b", 1).and("W", 2), (s, i) -> s + i).asMap())
        .isEqualTo(Map.of("W", "w02", "b", "b01"));
    assertThat(NET.zip(NET.map(String::length), (s, i) -> s + i).values())
        .containsExactly("w02", "b02", "w22", "w32");
  }

  @Test
  void a_name_that_is_not_there_is_refused() {
    assertThatThrownBy(() -> NET.at("0").get("w")).hasMessage("params: no 'w' among [W, b]");
    assertThatThrownBy(() -> NET.and("0.W", "again")).hasMessage("params: two values named '0.W'");
    assertThatThrownBy(() -> NET.and("0", Params.of("b", "again")))
        .hasMessage("params: two values named '0.b'");
    assertThatThrownBy(() -> NET.at("0").zip(NET.at("3"), String::concat))
        .hasMessage("params: zip of [W, b] and [W]; both need the same names");
    assertThatThrownBy(() -> NET.with(List.of(1, 2))).hasMessage("params: 2 values for 4 names");
  }
}
