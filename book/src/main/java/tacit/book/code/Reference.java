// SPDX-License-Identifier: Apache-2.0
package tacit.book.code;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A place in the sources by name: `Type`, `Type#member` or `Type#member(Tensor,int)`, with the
/// type's full name. A constructor is the member `new`.
///
/// @param member empty for the type itself
/// @param parameters types as the source writes them; absent if the name alone says which
public record Reference(String type, String member, Optional<List<String>> parameters) {
  private static final Pattern FORM =
      Pattern.compile("([A-Za-z_][\\w.]*)(?:#(\\w+)(?:\\(([^()]*)\\))?)?");

  public static Reference parse(String text) {
    var match = FORM.matcher(text.strip());
    if (!match.matches()) {
      throw new IllegalArgumentException(
          "include: '%s' names no code; write Type, Type#member or Type#member(Tensor,int)"
              .formatted(text));
    }
    var member = Optional.ofNullable(match.group(2)).orElse("");
    var parameters = Optional.ofNullable(match.group(3)).map(Reference::split);
    return new Reference(match.group(1), member, parameters);
  }

  private static List<String> split(String parameters) {
    if (parameters.isBlank()) return List.of();
    return List.of(parameters.replace(" ", "").split(","));
  }

  /// `Var.grad`, for a caption.
  public String shortName() {
    String simple = type.substring(type.lastIndexOf('.') + 1);
    return member.isEmpty() ? simple : simple + "." + member;
  }
}
