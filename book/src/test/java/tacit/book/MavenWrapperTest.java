// SPDX-License-Identifier: Apache-2.0
package tacit.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `mvnw` with a pretended Maven, which tells where and with which arguments it was started.
@DisabledOnOs(
    value = OS.WINDOWS,
    disabledReason = "needs a POSIX system: the wrapper is a shell script")
class MavenWrapperTest {
  private static final String MAVEN =
      """
      #!/bin/sh
      echo "in $(pwd)"
      for arg in "$@"; do echo "argument $arg"; done
      """;

  @TempDir private Path folder;
  private ScratchTree tree;

  @BeforeEach
  void lay_the_tree() throws IOException {
    tree = ScratchTree.in(folder);
    for (var file : List.of("mvnw", ".mvn/wrapper/maven-wrapper.properties")) {
      ScratchTree.executable(
          tree.root().resolve(file), Files.readString(ScratchTree.PROJECT.resolve(file)));
    }
    ScratchTree.executable(distribution().resolve("bin/mvn"), MAVEN);
  }

  /// Where the wrapper looks for the Maven of its properties.
  private Path distribution() throws IOException {
    var properties = new Properties();
    try (var in =
        Files.newInputStream(tree.root().resolve(".mvn/wrapper/maven-wrapper.properties"))) {
      properties.load(in);
    }
    var url = properties.getProperty("distributionUrl");
    var name = url.substring(url.lastIndexOf('/') + 1).replace("-bin.zip", "");
    return folder
        .resolve("wrapper/dists")
        .resolve(name)
        .resolve(Integer.toHexString(url.hashCode()));
  }

  private List<String> maven(Path from, String... args) throws IOException {
    var command = new ArrayList<>(List.of(tree.root().resolve("mvnw").toString()));
    command.addAll(List.of(args));
    var builder = new ProcessBuilder(command).directory(from.toFile());
    builder.environment().put("TACIT_JDK_SEARCH", tree.jdk().toString());
    builder.environment().put("MAVEN_USER_HOME", folder.toString());
    builder.environment().remove("TACIT_BUILD_LOCK");
    var ended = ScratchTree.await(builder.start());
    assertThat(ended.status()).as(String.join("\n", ended.err())).isZero();
    return ended.out();
  }

  @Test
  void from_another_folder_it_builds_its_own_project() throws IOException {
    assertThat(maven(folder, "verify", "-Dmany words"))
        .containsExactly(
            "in " + folder.toRealPath(),
            "argument -f",
            "argument " + tree.root().toRealPath().resolve("pom.xml"),
            "argument verify",
            "argument -Dmany words");
  }

  @Test
  void inside_the_project_the_folder_says_what_is_built() throws IOException {
    assertThat(maven(tree.root(), "verify"))
        .containsExactly("in " + tree.root().toRealPath(), "argument verify");
    var module = tree.root().resolve("autodiff");
    assertThat(maven(module, "test")).containsExactly("in " + module.toRealPath(), "argument test");
  }

  @Test
  void a_file_that_is_named_is_the_one_that_is_built() throws IOException {
    assertThat(maven(folder, "-f", "other.xml", "test"))
        .containsExactly(
            "in " + folder.toRealPath(), "argument -f", "argument other.xml", "argument test");
    assertThat(maven(folder, "test", "--file=other.xml"))
        .containsExactly("in " + folder.toRealPath(), "argument test", "argument --file=other.xml");
  }
}
