// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhiloxTest {
  private static int word(String hex) {
    return Integer.parseUnsignedInt(hex, 16);
  }

  private static int[] words(String hex) {
    return Arrays.stream(hex.split(" ")).mapToInt(PhiloxTest::word).toArray();
  }

  /// The known answers for `philox4x32 10` that the authors publish with their code (Random123,
  /// `kat_vectors`): counter, key, result. The third is made of the digits of π.
  @ParameterizedTest
  @CsvSource({
    "00000000 00000000 00000000 00000000, 00000000 00000000, 6627e8d5 e169c58d bc57ac4c 9b00dbd8",
    "ffffffff ffffffff ffffffff ffffffff, ffffffff ffffffff, 408f276d 41c83b0e a20bc7c6 6d5451fd",
    "243f6a88 85a308d3 13198a2e 03707344, a4093822 299f31d0, d16cfe09 94fdcceb 5001e420 24126ea1"
  })
  void known_answers(String counter, String key, String result) {
    int[] c = words(counter), k = words(key);
    assertThat(new Philox(k[0], k[1]).block(c[0], c[1], c[2], c[3])).isEqualTo(words(result));
  }

  @Test
  void the_lower_half_of_a_long_is_the_first_word_of_the_key() {
    assertThat(Philox.of(0x299f31d0a4093822L)).isEqualTo(new Philox(0xa4093822, 0x299f31d0));
  }

  /// The last first counter is that of the largest tensor.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 255, 1 << 20, (1 << 29) - PhiloxLanes.BLOCK})
  void lanes_give_the_same_words(int first) {
    long key = 0x9e3779b97f4a7c15L;
    int[] words = new int[4 * PhiloxLanes.BLOCK];
    PhiloxLanes.fill(key, first, words);
    for (int i = 0; i < PhiloxLanes.BLOCK; i++) {
      assertThat(Arrays.copyOfRange(words, 4 * i, 4 * i + 4))
          .isEqualTo(Philox.of(key).block(first + i, 0, 0, 0));
    }
  }
}
