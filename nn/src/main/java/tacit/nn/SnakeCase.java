// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

/// `GlobalAveragePool` as ARCH.json spells it: `global_average_pool`.
final class SnakeCase {
  private SnakeCase() {}

  static String of(String camelCase) {
    StringBuilder snake = new StringBuilder();
    for (int i = 0; i < camelCase.length(); i++) {
      char c = camelCase.charAt(i);
      if (Character.isUpperCase(c) && i > 0) snake.append('_');
      snake.append(Character.toLowerCase(c));
    }
    return snake.toString();
  }
}
