// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.matmul;

import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.BufferPool;
import tacit.autodiff.kernel.Cpu;
import tacit.autodiff.kernel.Kernels;

/// A product of two given matrices that can be computed again and again.
interface Multiplication {
  void run();

  /// The product, computed once more.
  float[] result();

  /// Loops over arrays, `y ← a b`.
  @FunctionalInterface
  interface Loops {
    void multiply(float[] a, float[] b, float[] y, int n);
  }

  static Multiplication of(Loops loops, Operands ab) {
    float[] y = new float[ab.n() * ab.n()];
    return new Multiplication() {
      @Override
      public void run() {
        loops.multiply(ab.a(), ab.b(), y, ab.n());
      }

      @Override
      public float[] result() {
        run();
        return y.clone();
      }
    };
  }

  /// The engine's product, in storage that is used again, as in training.
  static Multiplication ofEngine(int threads, Operands ab) {
    var pool = new BufferPool();
    Kernels on = Cpu.kernels(threads, pool);
    Tensor a = ab.left(), b = ab.right();
    return new Multiplication() {
      @Override
      public void run() {
        pool.step(() -> on.matmul(a, false, b, false), _ -> List.of());
      }

      @Override
      public float[] result() {
        return pool.step(() -> on.matmul(a, false, b, false), List::of).toFloats();
      }
    };
  }
}
