// SPDX-License-Identifier: Apache-2.0
package tacit.examples;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// What made a result: all that a repetition needs.
///
/// @param command as it was typed
/// @param device where it was computed, as in `cpu`
/// @param kernels what the kernels say of themselves
/// @param java version and maker of the JDK
/// @param machine operating system, kind and number of processors
public record Provenance(
    String command,
    long seed,
    String device,
    String kernels,
    int threads,
    String tacit,
    String java,
    String machine) {
  /// Of this process.
  public static Provenance of(
      String command, long seed, String device, String kernels, int threads) {
    String maker = System.getProperty("java.vendor");
    String machine =
        "%s, %s, %d processors"
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors());
    return new Provenance(
        command,
        seed,
        device,
        kernels,
        threads,
        Version.ofTacit(),
        Runtime.version() + " (" + maker + ")",
        machine);
  }

  /// For the head of a page.
  public SequencedMap<String, String> facts() {
    var facts = new LinkedHashMap<String, String>();
    facts.put("Command", command);
    facts.put("Seed", Long.toString(seed));
    facts.put("Kernels", kernels);
    facts.put("Tacit", tacit);
    facts.put("Java", java);
    facts.put("Machine", machine);
    return facts;
  }
}
