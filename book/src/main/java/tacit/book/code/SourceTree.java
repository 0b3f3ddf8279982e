// SPDX-License-Identifier: Apache-2.0
package tacit.book.code;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All sources of the project by the names of their types.
public final class SourceTree {
  private final Map<String, Type> types = new LinkedHashMap<>();
  private final Set<String> declared = new HashSet<>();

  private final KernelSources kernels;

  private SourceTree(KernelSources kernels) {
    this.kernels = kernels;
  }

  /// The modules below a project's root, main and test sources.
  public static SourceTree of(Path root) {
    var sources = new SourceTree(KernelSources.of(root));
    for (Unit unit : Parser.parse(root.toAbsolutePath().normalize())) {
      Type.all(unit).forEach(type -> sources.types.putIfAbsent(type.name(), type));
      if (!unit.isTest()) new Declared().scan(unit.tree(), sources.declared);
    }
    return sources;
  }

  /// The declaration that a reference names.
  public Listing cut(Reference reference, Detail detail) {
    var type = types.get(reference.type());
    if (type == null) throw unknown(reference.type());
    return new Scissors(type.unit(), type.find(reference))
        .cut(reference.shortName(), type.outermost(), detail);
  }

  /// The kernels of devices, which have no types.
  public KernelSources kernels() {
    return kernels;
  }

  /// The whole file in which a type stands, or a kernel's, from its first line.
  public Listing file(String unit) {
    if (KernelSources.isKernel(unit)) return kernels.file(unit);
    var type = types.get(unit);
    if (type == null) throw unknown(unit);
    var lines = type.unit().lines();
    return new Listing(unit, type.unit().file(), type.outermost(), 1, lines);
  }

  public Optional<Listing> find(String type) {
    if (!types.containsKey(type)) return Optional.empty();
    return Optional.of(cut(Reference.parse(type), Detail.ALL));
  }

  /// Whether a main source declares a type, method, field, parameter or variable of this name.
  public boolean declares(String name) {
    return declared.contains(name);
  }

  /// The declared name that looks most like this one.
  public String nearestDeclared(String name) {
    return Names.nearest(name, declared);
  }

  private IllegalArgumentException unknown(String type) {
    return new IllegalArgumentException(
        "include: the sources have no type '%s'; the nearest name is '%s'"
            .formatted(type, Names.nearest(type, types.keySet())));
  }

  private static final class Declared extends TreeScanner<Void, Set<String>> {
    @Override
    public Void visitClass(ClassTree type, Set<String> names) {
      names.add(type.getSimpleName().toString());
      return super.visitClass(type, names);
    }

    @Override
    public Void visitMethod(MethodTree method, Set<String> names) {
      names.add(method.getName().toString());
      return super.visitMethod(method, names);
    }

    @Override
    public Void visitVariable(VariableTree variable, Set<String> names) {
      names.add(variable.getName().toString());
      return super.visitVariable(variable, names);
    }
  }
}
