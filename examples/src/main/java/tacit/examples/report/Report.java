// SPDX-License-Identifier: Apache-2.0
package tacit.examples.report;

import java.util.List;
import java.util.stream.Stream;
import tacit.examples.report.Block.Images.Image;

/// A page of results as a value: what happened, the facts behind it, and sections of figures.
/// [Page] makes one HTML file of it.
///
/// @param kind what sort of page this is, shown beside the brand
/// @param title what happened, in plain words
/// @param lead the same in two sentences
/// @param cover pictures beside the title, there to be looked at only
/// @param marks the two to four numbers to remember
/// @param facts what a repetition needs: seed, kernels, versions, time
public record Report(
    String kind,
    String title,
    String lead,
    List<Image> cover,
    List<Mark> marks,
    List<Fact> facts,
    List<Section> sections) {
  /// A number to remember: `88.2 %` under its label, with a note.
  public record Mark(String label, String value, String note, Tone tone) {}

  /// One fact of the head line.
  public record Fact(String name, String value) {}

  public Report {
    cover = List.copyOf(cover);
    marks = List.copyOf(marks);
    facts = List.copyOf(facts);
    sections = List.copyOf(sections);
  }

  public static Report of(String kind, String title, String lead) {
    return new Report(kind, title, lead, List.of(), List.of(), List.of(), List.of());
  }

  public Report cover(List<Image> pictures) {
    return new Report(kind, title, lead, pictures, marks, facts, sections);
  }

  public Report mark(String label, String value, String note, Tone tone) {
    return new Report(
        kind, title, lead, cover, and(marks, new Mark(label, value, note, tone)), facts, sections);
  }

  public Report fact(String name, String value) {
    return new Report(kind, title, lead, cover, marks, and(facts, new Fact(name, value)), sections);
  }

  public Report section(Section section) {
    return new Report(kind, title, lead, cover, marks, facts, and(sections, section));
  }

  private static <T> List<T> and(List<T> list, T last) {
    return Stream.concat(list.stream(), Stream.of(last)).toList();
  }
}
