// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.matmul;

import java.util.Locale;
import tacit.examples.figure.matmul.Multiplication.Loops;

/// A way to multiply matrices, from the definition to the engine's; and one trap.
enum Step {
  PLAIN("plain loops"),
  REORDERED("reordered loops"),
  BLOCKED("in blocks"),
  VECTOR("vector of sums"),
  TILE("tile of sums"),
  KERNEL("engine, 1 thread"),
  THREADS("engine, all threads"),
  BOXED("tile, boxed");

  private final String label;

  Step(String label) {
    this.label = label;
  }

  /// As charts say it.
  String label() {
    return label;
  }

  /// As results say it.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// How many of so many threads it uses.
  int threads(int available) {
    return this == THREADS ? available : 1;
  }

  Multiplication of(Operands ab, int available) {
    return switch (this) {
      case PLAIN -> loops(PlainLoops::multiply, ab);
      case REORDERED -> loops(ReorderedLoops::multiply, ab);
      case BLOCKED -> loops(BlockedLoops::multiply, ab);
      case VECTOR -> loops(VectorRow::multiply, ab);
      case BOXED -> loops(BoxedTile::multiply, ab);
      case TILE -> loops(RegisterTile::multiply, ab);
      case KERNEL, THREADS -> Multiplication.ofEngine(threads(available), ab);
    };
  }

  private static Multiplication loops(Loops loops, Operands ab) {
    return Multiplication.of(loops, ab);
  }
}
