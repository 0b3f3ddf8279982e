// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.io;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tacit.autodiff.Shape;

/// Reads `{'descr': '<f8', 'fortran_order': False, 'shape': (3, 4), }`, the part of Python's
/// literals that an array needs: each of the three keys once, in any order.
final class NpyDictionary {
  private final String source;
  private final Text text;
  private @Nullable NpyFormat format;
  private @Nullable Boolean fortranOrder;
  private @Nullable Shape shape;

  NpyDictionary(String source, String header) {
    this.source = source;
    this.text = new Text(source, header);
  }

  NpyHeader read() {
    text.expect("{");
    while (!text.accept("}")) {
      entry();
      if (!text.accept(",")) {
        text.expect("}");
        break;
      }
    }
    text.end();
    return new NpyHeader(
        present("descr", format), present("fortran_order", fortranOrder), present("shape", shape));
  }

  private <T> T present(String key, @Nullable T value) {
    if (value == null) throw BadFile.of(source, "header", "has no " + key);
    return value;
  }

  private void entry() {
    String key = quoted();
    text.expect(":");
    switch (key) {
      case "descr" -> format = once(key, format, format());
      case "fortran_order" -> fortranOrder = once(key, fortranOrder, truth());
      case "shape" -> shape = once(key, shape, Sizes.shape(source, "shape", tuple()));
      default -> throw text.bad("the unknown key '" + key + "'");
    }
  }

  private <T> T once(String key, @Nullable T before, T now) {
    if (before != null) throw text.bad("a second " + key);
    return now;
  }

  private NpyFormat format() {
    if (text.accept("[")) {
      throw BadFile.of(
          source, "descr", "a structure of fields is not supported; save each as its own array");
    }
    return NpyFormat.of(source, quoted());
  }

  private boolean truth() {
    if (text.accept("True")) return true;
    if (text.accept("False")) return false;
    throw text.bad("no True or False");
  }

  private List<Long> tuple() {
    List<Long> sizes = new ArrayList<>();
    text.expect("(");
    while (!text.accept(")")) {
      sizes.add(text.integer());
      if (!text.accept(",")) {
        text.expect(")");
        break;
      }
    }
    return sizes;
  }

  private String quoted() {
    char quote = text.accept("\"") ? '"' : '\'';
    if (quote == '\'') text.expect("'");
    StringBuilder word = new StringBuilder();
    for (char c = text.next(); c != quote; c = text.next()) word.append(c);
    return word.toString();
  }
}
