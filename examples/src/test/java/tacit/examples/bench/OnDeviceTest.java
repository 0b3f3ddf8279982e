// SPDX-License-Identifier: Apache-2.0
package tacit.examples.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.examples.MadeUpDevices;

class OnDeviceTest {
  @Test
  void every_step_of_the_product_is_held_against_the_peak_of_the_device() {
    var rows = new ArrayList<Measured>();
    try (var device = MadeUpDevices.named("First").open(0)) {
      new OnDevice(device, 0.001).products(List.of(4, 8), rows::add);
    }
    assertThat(rows).extracting(Measured::suite).containsOnly("opencl");
    assertThat(rows)
        .extracting(Measured::name)
        .containsExactly("n = 4, as on paper", "n = 8, as on paper");
    var last = rows.getLast();
    assertThat(last.threads()).isEqualTo(20);
    assertThat(last.peakGigaflops()).isEqualTo(MadeUpDevices.PEAK * 1e-9);
    double operations = last.gigaflops() * 1e9 * last.seconds();
    // A division and a multiplication.
    assertThat(operations).isCloseTo(2.0 * 8 * 8 * 8, within(1e-12 * operations));
  }
}
