// SPDX-License-Identifier: Apache-2.0
package tacit.book.code;

import java.util.List;

/// Lines cut from a source, shifted to the left edge.
///
/// @param name `Var.grad`
/// @param file path from the project's root, with `/`
/// @param unit full name of the outermost type in that file, or a kernel's file name
/// @param firstLine where the declaration starts in the file, counted from 1
public record Listing(String name, String file, String unit, int firstLine, List<String> lines) {
  public Listing {
    lines = List.copyOf(lines);
  }

  public Language language() {
    return KernelSources.isKernel(unit) ? Language.OPENCL : Language.JAVA;
  }

  public String text() {
    return String.join("\n", lines);
  }

  /// `Var.java`.
  public String fileName() {
    return file.substring(file.lastIndexOf('/') + 1);
  }
}
