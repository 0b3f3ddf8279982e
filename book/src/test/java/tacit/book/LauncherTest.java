// SPDX-License-Identifier: Apache-2.0
package tacit.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(
    value = OS.WINDOWS,
    disabledReason = "needs a POSIX system: the launcher is a shell script")
class LauncherTest {
  @TempDir private Path folder;
  private ScratchTree tree;

  @BeforeEach
  void lay_the_tree() throws IOException {
    tree = ScratchTree.in(folder);
  }

  @Test
  void arguments_exit_status_and_the_users_folder_pass_through() throws IOException {
    var ended = tree.start(folder, "kernel", "two words", "*", "seven");
    assertThat(ended.status()).isEqualTo(7);
    assertThat(ended.out())
        .containsSubsequence(
            "in " + folder.toRealPath(), "argument kernel", "argument two words", "argument *");
  }

  @Test
  void the_first_start_builds_and_says_so_and_the_second_only_starts() throws IOException {
    var first = tree.start(folder);
    var second = tree.start(folder);
    assertThat(first.err())
        .startsWith(
            "tacit: building in "
                + tree.root().toRealPath()
                + " (once, and after changes); the first time also fetches libraries",
            "tacit:   autodiff 0.1.0      [1/1]");
    assertThat(second.err()).containsExactly("a line on standard error");
    assertThat(second.out()).contains("cache start.aot");
    assertThat(tree.builds()).isEqualTo(1);
  }

  @Test
  void an_edited_source_is_built_again() throws IOException {
    tree.start(folder);
    tree.edit("autodiff/src/main/java/Some.java");
    tree.start(folder);
    assertThat(tree.builds()).isEqualTo(2);
  }

  @Test
  void two_first_starts_at_the_same_time_build_once() throws IOException {
    var launcher = tree.root().resolve("tacit");
    var one = tree.process(launcher, folder, "one");
    var two = tree.process(launcher, folder, "two");
    assertThat(ScratchTree.await(one).out()).contains("argument one");
    assertThat(ScratchTree.await(two).out()).contains("argument two");
    assertThat(tree.builds()).isEqualTo(1);
  }

  @Test
  void a_link_to_the_launcher_finds_the_tree() throws IOException {
    var link = Files.createSymbolicLink(folder.resolve("t"), Path.of("tacit tree/tacit"));
    var ended = ScratchTree.await(tree.process(link, tree.root().resolve("autodiff"), "--help"));
    assertThat(ended.status()).isZero();
    assertThat(ended.out()).contains("argument --help");
  }

  @Test
  void a_failed_build_shows_its_errors_and_where_the_rest_is() throws IOException {
    Files.createFile(tree.root().resolve("broken"));
    var ended = tree.start(folder);
    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err())
        .containsSubsequence(
            "[ERROR] Some.java:[1,2] class expected",
            "tacit: the build failed; all of its lines are in "
                + tree.root().toRealPath().resolve("target/tacit-build.log"));
  }

  @Test
  void the_jvms_warning_about_its_incubator_is_left_out() throws IOException {
    tree.start(folder);
    assertThat(tree.start(folder).err()).containsExactly("a line on standard error");
  }

  @Test
  void without_a_jdk_25_one_line_says_what_to_install() throws IOException {
    Files.writeString(tree.jdk().resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
    var ended = tree.start(folder);
    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.err())
        .containsExactly(
            "tacit: no JDK 25 found in JAVA_HOME, PATH or the usual places; install one"
                + " ('apt install openjdk-25-jdk', 'brew install openjdk@25' or"
                + " 'sdk install java 25-tem') or set JAVA_HOME to it");
    assertThat(tree.builds()).isZero();
  }

  @Test
  void without_a_home_folder_the_search_for_a_jdk_goes_on() throws IOException {
    var search = "set -u; . ./.mvn/jdk.sh; use_usual_places || :; echo searched";
    var process = new ProcessBuilder("sh", "-c", search).directory(tree.root().toFile());
    process.environment().put("TACIT_JDK_SEARCH", tree.jdk().toString());
    process.environment().remove("HOME");
    var ended = ScratchTree.await(process.start());
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).containsExactly("searched");
  }
}
