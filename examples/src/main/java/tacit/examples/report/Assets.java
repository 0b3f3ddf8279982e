// SPDX-License-Identifier: Apache-2.0
package tacit.examples.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// The files that a page is made of, from the class path.
final class Assets {
  private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";

  private Assets() {}

  /// Apache ECharts, about a megabyte.
  static String echarts() {
    return text(ECHARTS);
  }

  static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  static String base64(String name) {
    return Base64.getEncoder().encodeToString(bytes(name));
  }

  static byte[] bytes(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("report: no resource " + name + " on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("report: resource " + name + " cannot be read", e);
    }
  }
}
