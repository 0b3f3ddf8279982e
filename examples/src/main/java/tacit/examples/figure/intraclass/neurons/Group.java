// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass.neurons;

import java.util.Locale;
import tacit.examples.report.Tone;

/// Training images, as seen from one subclass.
enum Group {
  SUBCLASS("the subclass", Tone.BLUE),
  REST("rest of its superclass", Tone.ORANGE),
  OTHERS("other superclasses", Tone.SOFT);

  private final String title;
  private final Tone tone;

  Group(String title, Tone tone) {
    this.title = title;
    this.tone = tone;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String title() {
    return title;
  }

  Tone tone() {
    return tone;
  }
}
