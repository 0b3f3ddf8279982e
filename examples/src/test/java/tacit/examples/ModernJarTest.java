// SPDX-License-Identifier: Apache-2.0
package tacit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.ClassFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ModernJarTest {
  @Test
  void every_class_is_in_the_format_of_java_21_and_passes_the_verifier(@TempDir Path folder)
      throws Exception {
    var jar = folder.resolve("picocli.jar");
    Files.copy(jarOf(CommandLine.class), jar);
    ModernJar.main(new String[] {jar.toString()});
    try (var modern = new JarFile(jar.toFile())) {
      var classes = modern.stream().filter(e -> e.getName().matches("picocli/.*\\.class")).toList();
      assertThat(classes).hasSizeGreaterThan(200);
      for (var each : classes) {
        var model = ClassFile.of().parse(modern.getInputStream(each).readAllBytes());
        assertThat(model.majorVersion()).isEqualTo(ClassFile.JAVA_21_VERSION);
        assertThat(ClassFile.of().verify(model)).as(each.getName()).isEmpty();
      }
    }
  }

  private static Path jarOf(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
