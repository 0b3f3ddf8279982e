// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tacit.theory.ntk.KernelLayers.DENSE;
import static tacit.theory.ntk.KernelLayers.RELU;
import static tacit.theory.ntk.KernelLayers.gaussian;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Shape;
import tacit.nn.Padding;

class GramWorkTest {
  @Test
  void five_hundred_pooled_images_need_less_than_a_gibibyte() {
    List<KernelLayer> layers = new ArrayList<>();
    for (int l = 0; l < 20; l++) {
      layers.add(ConvKernel.ntk(Shape.of(3, 3), Padding.SAME, 2, 0.1));
      layers.add(RELU);
    }
    layers.add(new GlobalAveragePoolKernel());
    layers.add(DENSE);
    var network = KernelNetwork.of(layers.toArray(KernelLayer[]::new));
    long pair = 8L * 3 * 196 * 196;
    long alone = 8L * 20 * 500 * 196;
    assertThat(network.bytes(gaussian(500, 14, 14, 1), GramOptions.usual().withThreads(2)))
        .isEqualTo(2 * pair + alone)
        .isLessThan(1 << 25);
  }

  @Test
  void two_sets_need_the_variances_of_both() {
    var network = KernelNetworkTest.networks().getFirst();
    var x = gaussian(4, 2, 2, 1);
    var options = GramOptions.usual().withThreads(1);
    // Two activations after flatten: a number for each sample at each.
    assertThat(network.bytes(x, gaussian(6, 2, 2, 1), options) - network.bytes(x, options))
        .isEqualTo(8 * 6 * 2);
  }

  @Test
  void fewer_threads_work_where_pairs_in_flight_must_be_few() {
    var network = KernelNetworkTest.networks().get(2);
    var x = gaussian(3, 4, 4, 1);
    var few = GramOptions.usual().withThreads(8).withBytesInFlight(1 << 20);
    assertThat(network.bytes(x, few)).isLessThan(1 << 20);
    assertThat(network.gram(x, few).ntk().toDoubles()).isEqualTo(network.gram(x).ntk().toDoubles());
    assertThatThrownBy(() -> network.gram(x, GramOptions.usual().withBytesInFlight(1000)))
        .hasMessage(
            "gram: the pairs that one thread works on need 126.0 KiB, but only 1.0 KiB are allowed;"
                + " allow more, or take smaller images or flatten");
  }

  @Test
  void more_than_the_heap_is_refused_before_the_work() {
    assertThatThrownBy(() -> Bytes.requireRoom(1L << 60, "3 x 4 samples"))
        .hasMessageMatching(
            "gram: 3 x 4 samples need 1073741824.0 GiB of memory but Java may take [0-9.]+ [GM]iB;"
                + " start it with a larger -Xmx, write blocks to a file, or take fewer samples");
  }

  // Who listens

  @Test
  void a_listener_hears_of_all_pairs_and_may_end_the_work() {
    List<Long> heard = new ArrayList<>();
    var network = KernelNetworkTest.networks().getFirst();
    var x = gaussian(5, 4, 4, 1);
    network.gram(x, GramOptions.usual().withListener((done, total) -> heard.add(total - done)));
    assertThat(heard).isNotEmpty().endsWith(0L);
    var impatient =
        GramOptions.usual()
            .withListener((_, _) -> {
              throw new IllegalStateException("enough");
            });
    assertThatThrownBy(() -> network.gram(x, impatient)).hasMessage("enough");
  }
}
