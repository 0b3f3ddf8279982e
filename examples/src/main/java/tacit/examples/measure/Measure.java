// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure;

import java.util.List;

/// A measure of a file of representations, under the name by which `tacit measure` knows it.
///
/// The mathematics is a class of `tacit.measures`; what implements this takes arrays out of a
/// [RepFile], hands them over, and says what the file could not tell. Undefined cases are thrown as
/// [ArithmeticException], [IllegalArgumentException] or [IllegalStateException] in one clear line.
public interface Measure {
  /// Lower case with hyphens.
  String name();

  /// What is measured, in one sentence.
  String meaning();

  /// What the file must hold.
  List<RepKey> needs();

  default List<Parameter<?>> parameters() {
    return List.of();
  }

  String source();

  /// Whether it may take more than some seconds on this file, so that it is left out of surveys.
  default boolean isLong(RepFile rep, Arguments with) {
    return false;
  }

  Finding of(RepFile rep, Arguments with);
}
