// SPDX-License-Identifier: Apache-2.0
package tacit.testing;

import java.io.File;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// What this machine has, for tests that need more than a JDK.
public final class Machine {
  private static final Path DEBIAN_FASHION_MNIST = Path.of("/usr/share/datasets/fashion-mnist");

  private static final Path DEBIAN_OCLGRIND = Path.of("/usr/lib/oclgrind/liboclgrind-rt-icd.so");

  private Machine() {}

  /// The browser: `TACIT_CHROMIUM`, else `chromium`, `chromium-browser` or `google-chrome` on the
  /// path, else the macOS application.
  public static Optional<Path> chromium() {
    var named = Stream.ofNullable(System.getenv("TACIT_CHROMIUM")).map(Path::of);
    var onPath =
        Stream.of("chromium", "chromium-browser", "google-chrome").flatMap(Machine::onPath);
    var mac = Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    return Stream.concat(named, Stream.concat(onPath, Stream.of(mac)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /// The four files of the full Fashion-MNIST set as Debian's `dataset-fashion-mnist` lays them.
  public static Optional<Path> fashionMnist() {
    return Optional.of(DEBIAN_FASHION_MNIST)
        .filter(folder -> Files.isReadable(folder.resolve("train-images-idx3-ubyte.gz")));
  }

  /// oclgrind's device as a library that an OpenCL loader takes: the one that `TACIT_OCLGRIND`
  /// names, else Debian's.
  public static Optional<Path> oclgrind() {
    var named = Stream.ofNullable(System.getenv("TACIT_OCLGRIND")).map(Path::of);
    return Stream.concat(named, Stream.of(DEBIAN_OCLGRIND)).filter(Files::isReadable).findFirst();
  }

  /// Whether an OpenCL loader is installed and knows at least one platform.
  public static boolean hasOpenCl() {
    try (var arena = Arena.ofConfined()) {
      var getPlatforms = openCl(arena).flatMap(library -> library.find("clGetPlatformIDs"));
      return getPlatforms.isPresent() && platforms(getPlatforms.get(), arena) > 0;
    }
  }

  private static Optional<SymbolLookup> openCl(Arena arena) {
    return Stream.of("libOpenCL.so.1", "/System/Library/Frameworks/OpenCL.framework/OpenCL")
        .flatMap(name -> library(name, arena))
        .findFirst();
  }

  @SuppressWarnings("restricted")
  private static Stream<SymbolLookup> library(String name, Arena arena) {
    try {
      return Stream.of(SymbolLookup.libraryLookup(name, arena));
    } catch (IllegalArgumentException absent) {
      return Stream.of();
    }
  }

  @SuppressWarnings("restricted")
  private static int platforms(MemorySegment getPlatforms, Arena arena) {
    var signature =
        FunctionDescriptor.of(
            ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS);
    var call = Linker.nativeLinker().downcallHandle(getPlatforms, signature);
    var count = arena.allocate(ValueLayout.JAVA_INT);
    try {
      int status = (int) call.invokeExact(0, MemorySegment.NULL, count);
      return status == 0 ? count.get(ValueLayout.JAVA_INT, 0) : 0;
    } catch (Throwable e) {
      throw new IllegalStateException("clGetPlatformIDs could not be called", e);
    }
  }

  private static Stream<Path> onPath(String command) {
    var path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator)).map(folder -> Path.of(folder, command));
  }
}
