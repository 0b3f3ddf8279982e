// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tacit.examples.Tacit;
import tools.jackson.databind.json.JsonMapper;

class DevicesTest {
  @Test
  void the_processor_has_cores_and_vectors() {
    var run = Tacit.run("devices");
    assertThat(run.status()).isZero();
    assertThat(run.out()).matches("(?s)cpu +\\d+ cores?, vectors of \\d+ bits.*");
  }

  @Test
  void json_is_one_document_and_nothing_else() {
    var json = new JsonMapper().readTree(Tacit.run("devices", "--json").out());
    assertThat(json.at("/cpu/cores").asInt()).isEqualTo(Runtime.getRuntime().availableProcessors());
    assertThat(json.at("/cpu/vectorBits").asInt())
        .isEqualTo(32 * json.at("/cpu/floatLanes").asInt());
    assertThat(json.at("/defaultDevice").asString()).isEqualTo("cpu");
  }
}
