// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.stream.Stream;

/// Whether this machine has an OpenCL library. Asked before JOCL is, for JOCL writes lines of its
/// own to the output of a program that has none.
final class Library {
  private static final String MAC = "/System/Library/Frameworks/OpenCL.framework/OpenCL";

  private Library() {}

  static boolean isThere() {
    return Stream.of("libOpenCL.so.1", "libOpenCL.so", "OpenCL.dll", MAC).anyMatch(Library::loads);
  }

  @SuppressWarnings("restricted")
  private static boolean loads(String name) {
    try (var arena = Arena.ofConfined()) {
      return SymbolLookup.libraryLookup(name, arena).find("clGetPlatformIDs").isPresent();
    } catch (IllegalArgumentException absent) {
      return false;
    }
  }
}
