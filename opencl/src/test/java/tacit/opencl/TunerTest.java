// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tacit.autodiff.DType;
import tacit.autodiff.kernel.DeviceException;
import tacit.testing.NeedsOpenCl;

/// Which cut is taken, by speeds that are made up.
@NeedsOpenCl
class TunerTest {
  private static final ConvolutionTiling WIDE = new ConvolutionTiling(true, 16, 8, 2);
  private static final ConvolutionTiling NARROW = new ConvolutionTiling(true, 16, 8, 1);
  private static final Choice<ConvolutionTiling> BOTH = new Choice<>(List.of(WIDE, NARROW), 2);

  @TempDir private Path folder;
  private final List<ConvolutionTiling> measured = new ArrayList<>();

  private ConvolutionTiling choice(Session session, Product product, double narrow) {
    return choice(session, product, t -> t.equals(NARROW) ? narrow : 1);
  }

  private ConvolutionTiling choice(
      Session session, Product product, ToDoubleFunction<ConvolutionTiling> speed) {
    return Tuner.choice(
        session,
        "convolve",
        BOTH,
        product,
        t -> {
          measured.add(t);
          return speed.applyAsDouble(t);
        });
  }

  private static double fails(ConvolutionTiling tiling) {
    throw new DeviceException("no room for " + tiling.name());
  }

  private static double wideFails(ConvolutionTiling tiling) {
    return tiling.equals(WIDE) ? fails(tiling) : 1;
  }

  private static Product product(int pixels, int outputs) {
    return new Product(DType.FLOAT32, 1, pixels, 288, outputs);
  }

  @Test
  void a_large_product_measures_and_all_later_ones_know() {
    Product small = product(64, 32), large = product(1 << 14, 32);
    try (var session = Session.open(TestDevice.as("CPU"), new Cache(folder))) {
      assertThat(choice(session, small, 3)).as("a guess").isEqualTo(WIDE);
      assertThat(measured).isEmpty();
      assertThat(choice(session, large, 3)).isEqualTo(NARROW);
      assertThat(measured).containsExactly(WIDE, NARROW);
      assertThat(choice(session, small, 3)).as("knowledge").isEqualTo(NARROW);
    }
    try (var session = Session.open(TestDevice.as("CPU"), new Cache(folder))) {
      assertThat(choice(session, large, 3)).as("of another run").isEqualTo(NARROW);
      assertThat(measured).hasSize(2);
      session.tuning().forget();
      assertThat(choice(session, large, 0.1)).isEqualTo(WIDE);
      assertThat(measured).hasSize(4);
    }
  }

  @Test
  void a_cut_that_cannot_be_measured_is_passed_over_in_this_session_alone() {
    Product small = product(64, 32), large = product(1 << 14, 32);
    try (var session = Session.open(TestDevice.as("CPU"), new Cache(folder))) {
      assertThat(choice(session, large, TunerTest::wideFails)).isEqualTo(NARROW);
      assertThat(choice(session, large, TunerTest::wideFails)).isEqualTo(NARROW);
      assertThat(choice(session, small, TunerTest::wideFails)).isEqualTo(NARROW);
      assertThat(measured).containsExactly(WIDE, NARROW);
    }
    try (var session = Session.open(TestDevice.as("CPU"), new Cache(folder))) {
      assertThat(choice(session, large, _ -> 3)).isEqualTo(WIDE);
      assertThat(measured).as("only what failed").containsExactly(WIDE, NARROW, WIDE);
    }
  }

  @Test
  void where_every_cut_fails_the_guess_stands() {
    Product large = product(1 << 14, 32);
    try (var session = Session.open(TestDevice.as("CPU"), new Cache(folder))) {
      assertThat(choice(session, large, TunerTest::fails)).isEqualTo(WIDE);
      assertThat(measured).containsExactly(WIDE, NARROW);
    }
  }

  @Test
  void a_measurement_that_fails_leaves_nothing_on_the_device() {
    var large = new Product(DType.FLOAT64, 1, 1 << 10, 1 << 10, 1 << 10);
    try (var session = Session.open(TestDevice.as("GPU", false), new Cache(folder))) {
      Tiling _ = MatmulTuning.choice(session, large);
      assertThat(session.counters().allocations()).isPositive();
      assertThat(session.counters().buffers()).isZero();
    }
  }

  @Test
  void what_a_tile_computes_past_the_edge_counts() {
    try (var session = Session.open(TestDevice.as("CPU"), new Cache(folder))) {
      assertThat(choice(session, product(1 << 14, 16), 0.6)).isEqualTo(NARROW);
      assertThat(choice(session, product(1 << 14, 32), 0.6)).isEqualTo(WIDE);
    }
  }

  @Test
  void cuts_that_do_not_fit_the_device_are_no_choice() {
    var info = TestDevice.as("GPU").info();
    var huge = new ConvolutionTiling(false, 1 << 10, 8, 8);
    var fits = new ConvolutionTiling(false, 8, 8, 1);
    assertThat(Choice.of(info, DType.FLOAT32, List.of(huge, fits), WIDE).all())
        .containsExactly(fits);
    assertThat(Choice.of(info, DType.FLOAT32, List.of(huge), WIDE).all()).containsExactly(WIDE);
  }
}
