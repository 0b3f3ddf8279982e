// SPDX-License-Identifier: Apache-2.0
package tacit.book.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTreeTest {
  @TempDir static Path root;
  private static SourceTree sources;

  @BeforeAll
  static void parse() {
    sources = Scratch.in(root);
  }

  private static Listing cut(String reference) {
    return sources.cut(Reference.parse(reference), Detail.ALL);
  }

  @Test
  void a_method_is_cut_with_its_document_and_shifted_left() {
    var listing = cut("made.up.Square#area");
    assertThat(listing.text())
        .isEqualTo(
            """
            /// Its area.
            @Deprecated
            public double area() {
              // Brace in a string: }
              return side * side; /* times */
            }\
            """);
    assertThat(listing.firstLine()).isEqualTo(18);
    assertThat(listing.file()).isEqualTo("module/src/main/java/made/up/Square.java");
    assertThat(listing.name()).isEqualTo("Square.area");
  }

  @Test
  void document_and_body_can_be_left_out() {
    var reference = Reference.parse("made.up.Square#area");
    assertThat(sources.cut(reference, new Detail(false, false)).text())
        .isEqualTo("@Deprecated\npublic double area() { … }");
    assertThat(sources.cut(Reference.parse("made.up.Square"), new Detail(false, false)).text())
        .isEqualTo("public record Square(double side) { … }");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          made.up.Square#UNIT                   | public static final Square UNIT = new Square(1);
          made.up.Square#new                    | public Square {
          made.up.Square#count(int)             | int count(int one) {
          made.up.Square#count(List<String>,int...) | int count(List<String> names, int... more) {
          made.up.Square.Color                  | enum Color {
          made.up.SquareTest#area_is_side_squared | void area_is_side_squared() {
          """)
  void fields_constructors_overloads_inner_types_and_tests_have_names(String name, String line) {
    assertThat(cut(name).lines()).contains(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          made.up.Sqare | include: the sources have no type 'made.up.Sqare'; the nearest name is 'made.up.Square'
          made.up.Square#aria | include: made.up.Square has no member 'aria'; the nearest name is 'area'
          made.up.Square#count | include: made.up.Square has 2 members 'count'; write one of count(List<String>,int...) or count(int)
          made.up.Square#count(long) | include: made.up.Square has no member 'count(long)'; it has count(List<String>,int...) or count(int)
          Square/area | include: 'Square/area' names no code; write Type, Type#member or Type#member(Tensor,int)
          """)
  void what_is_not_there_is_named_with_what_is(String reference, String message) {
    assertThatThrownBy(() -> cut(reference))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void names_declared_in_main_sources_are_known_and_those_of_tests_are_not() {
    assertThat(sources.declares("side")).isTrue();
    assertThat(sources.declares("count")).isTrue();
    assertThat(sources.declares("Color")).isTrue();
    assertThat(sources.declares("times")).as("a word of a comment").isFalse();
    assertThat(sources.declares("testOnly")).isFalse();
    assertThat(sources.nearestDeclared("sied")).isEqualTo("side");
  }

  @Test
  void the_distance_of_names_counts_letters_added_dropped_and_replaced() {
    assertThat(Names.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(Names.distance("", "abc")).isEqualTo(3);
    assertThat(Names.distance("same", "same")).isZero();
  }
}
