// SPDX-License-Identifier: Apache-2.0
package tacit.book.code;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A class, record, interface or enum of the sources and its members.
///
/// @param outermost full name of the type that holds it, or its own
record Type(String name, String outermost, Unit unit, ClassTree tree) {
  /// This type and all inside it.
  static Stream<Type> all(Unit unit) {
    String prefix = unit.packageName().isEmpty() ? "" : unit.packageName() + ".";
    return unit.tree().getTypeDecls().stream()
        .filter(ClassTree.class::isInstance)
        .map(tree -> {
          String name = prefix + ((ClassTree) tree).getSimpleName();
          return new Type(name, name, unit, (ClassTree) tree);
        })
        .flatMap(Type::withInner);
  }

  private Stream<Type> withInner() {
    var inner =
        tree.getMembers().stream()
            .filter(ClassTree.class::isInstance)
            .map(ClassTree.class::cast)
            .map(type -> new Type(name + "." + type.getSimpleName(), outermost, unit, type));
    return Stream.concat(Stream.of(this), inner.flatMap(Type::withInner));
  }

  Tree find(Reference reference) {
    if (reference.member().isEmpty()) return tree;
    var named = members().filter(m -> memberName(m).equals(reference.member())).toList();
    if (named.isEmpty()) throw missing(reference);
    if (reference.parameters().isEmpty()) {
      if (named.size() == 1) return named.getFirst();
      throw new IllegalArgumentException(
          "include: %s has %d members '%s'; write one of %s"
              .formatted(name, named.size(), reference.member(), signatures(named)));
    }
    return named.stream()
        .filter(m -> parameters(m).equals(reference.parameters().get()))
        .findFirst()
        .orElseThrow(() -> otherParameters(reference, named));
  }

  private IllegalArgumentException missing(Reference reference) {
    var names = members().map(Type::memberName).distinct().toList();
    String nearest = Names.nearest(reference.member(), names);
    return new IllegalArgumentException(
        "include: %s has no member '%s'%s"
            .formatted(
                name,
                reference.member(),
                nearest.isEmpty() ? "" : "; the nearest name is '" + nearest + "'"));
  }

  private IllegalArgumentException otherParameters(Reference reference, List<Tree> named) {
    String wanted = String.join(",", reference.parameters().orElseThrow());
    return new IllegalArgumentException(
        "include: %s has no member '%s(%s)'; it has %s"
            .formatted(name, reference.member(), wanted, signatures(named)));
  }

  /// What the source declares: constructors that the compiler would add are not there.
  private Stream<Tree> members() {
    return tree.getMembers().stream()
        .filter(m -> m instanceof MethodTree || m instanceof VariableTree)
        .map(Tree.class::cast)
        .filter(m -> unit.end(m) > unit.start(m));
  }

  private static String memberName(Tree member) {
    return switch (member) {
      case MethodTree method when method.getName().contentEquals("<init>") -> "new";
      case MethodTree method -> method.getName().toString();
      case VariableTree field -> field.getName().toString();
      default -> "";
    };
  }

  private static List<String> parameters(Tree member) {
    if (!(member instanceof MethodTree method)) return List.of();
    return method.getParameters().stream().map(p -> typeName(p)).toList();
  }

  private static String typeName(VariableTree parameter) {
    String name = parameter.getType().toString().replace(" ", "");
    boolean more = parameter.toString().contains("...");
    return more ? name.replaceFirst("\\[\\]$", "...") : name;
  }

  private static String signatures(List<Tree> members) {
    return members.stream()
        .map(m -> memberName(m) + "(" + String.join(",", parameters(m)) + ")")
        .collect(Collectors.joining(" or "));
  }
}
