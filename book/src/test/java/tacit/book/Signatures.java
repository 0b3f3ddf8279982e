// SPDX-License-Identifier: Apache-2.0
package tacit.book;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// What a user of a module can see: parameters, results and fields of its public types.
final class Signatures {
  private static final Set<JavaModifier> SEEN = Set.of(JavaModifier.PUBLIC, JavaModifier.PROTECTED);

  private Signatures() {}

  /// `tacit.x.Type.method(…): org.other.Type` for each foreign type in sight.
  static Stream<String> foreign(String module) {
    var folder = ScratchTree.PROJECT.resolve(module).resolve("target/classes");
    return new ClassFileImporter()
        .importPath(folder).stream()
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .flatMap(Signatures::foreign);
  }

  private static Stream<String> foreign(JavaClass type) {
    var fromCode =
        type.getCodeUnits().stream()
            .filter(unit -> isSeen(unit.getModifiers()))
            .flatMap(
                unit -> types(unit).filter(Signatures::isForeign).map(line(unit.getFullName())));
    var fromFields =
        type.getFields().stream()
            .filter(field -> isSeen(field.getModifiers()))
            .filter(field -> isForeign(field.getRawType()))
            .map(field -> field.getFullName() + ": " + field.getRawType().getName());
    return Stream.concat(fromCode, fromFields);
  }

  private static Function<JavaClass, String> line(String where) {
    return type -> where + ": " + type.getName();
  }

  private static Stream<JavaClass> types(JavaCodeUnit unit) {
    return Stream.concat(unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()));
  }

  private static boolean isSeen(Set<JavaModifier> modifiers) {
    return modifiers.stream().anyMatch(SEEN::contains);
  }

  private static boolean isForeign(JavaClass type) {
    var base = type.getBaseComponentType();
    return !base.isPrimitive()
        && !base.getPackageName().startsWith("java.")
        && !base.getPackageName().startsWith("tacit.");
  }
}
