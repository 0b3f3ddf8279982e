// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// What a download gives up on, and what it says then.
class DownloadFailureTest extends DownloadCase {
  @Test
  void a_server_that_always_corrupts_leaves_nothing_behind() {
    byte[] wrong = content.clone();
    wrong[7] ^= 1;
    var server = server().then(MoodyServer.corrupting(7), MoodyServer.corrupting(7));
    failsWith(
        server.address(), "its SHA-256 is " + sha256(wrong) + ", expected " + sha256(content));
    assertThat(server.requests()).hasSize(2);
    assertThat(names()).containsExactly(".lock");
  }

  @Test
  void a_line_that_brings_nothing_new_is_given_up_and_what_came_is_kept() {
    var cut = MoodyServer.truncating(1000);
    var server = server().then(cut, cut, cut, cut);
    failsWith(server.address(), "the connection broke off");
    assertThat(server.requests()).containsExactly("", "bytes=1000-", "bytes=1000-");
    assertThat(part()).hasSize(1000);
  }

  @Test
  void a_file_that_is_not_there_is_not_asked_for_twice() {
    var server = server().then(MoodyServer.status(404));
    failsWith(server.address(), "HTTP status 404");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void a_file_of_another_size_is_refused_before_it_comes() {
    var server = server().then(MoodyServer.another(new byte[12]));
    failsWith(server.address(), "it has 12 bytes, expected 300000");
  }

  @Test
  void a_file_that_does_not_end_is_refused() {
    var server = server().then(MoodyServer.unannounced(new byte[SIZE + 1]));
    failsWith(server.address(), "it has more than the expected 300000 bytes");
  }

  @Test
  void a_file_that_ends_too_soon_is_asked_for_again_and_then_given_up() {
    var one = MoodyServer.unannounced((byte) 1);
    var server = server().then(one, one, one);
    failsWith(server.address(), "it ended after 1 of 300000 bytes");
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void a_part_that_was_not_asked_for_is_refused() throws IOException {
    Files.write(part(), new byte[1000]);
    var server = server().then(MoodyServer.anotherPart());
    failsWith(server.address(), "another part than asked for: bytes 1-2/3");
  }

  @Test
  void an_address_that_cannot_be_reached_is_named() throws IOException {
    int port;
    try (var closedSoon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closedSoon.getLocalPort();
    }
    failsWith(URI.create("http://127.0.0.1:" + port + "/file"), "cannot be reached");
  }

  @Test
  void every_address_is_named_with_its_reason() {
    var one = server().then(MoodyServer.status(403));
    var other = server().then(MoodyServer.status(410));
    assertThatThrownBy(() -> fetch(one.address(), other.address()))
        .isInstanceOf(DataUnavailable.class)
        .hasMessage(
            ("x.gz could not be fetched (%s: HTTP status 403; %s: HTTP status 410);"
                    + " put it into %s by hand, or try again later")
                .formatted(one.address(), other.address(), folder));
  }

  @Test
  void a_folder_that_cannot_be_made_is_named() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    try (var client = HttpClient.newHttpClient()) {
      var download = new Download(client, Patience.usual(), DownloadProgress.none());
      assertThatThrownBy(() -> download.fetch(file(), file))
          .isInstanceOf(DataUnavailable.class)
          .hasMessage(
              "cannot make the folder %s (%s); name another in TACIT_DATA".formatted(file, file));
    }
  }

  @Test
  void a_part_file_that_cannot_be_written_is_named_at_once() throws IOException {
    Files.createDirectory(part());
    var server = server();
    assertThatThrownBy(() -> fetch(server))
        .isInstanceOf(DataUnavailable.class)
        .hasMessageStartingWith("cannot write " + part() + ": ");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void a_disk_without_room_is_named_before_anything_is_fetched() {
    Download.checkSpace(file(), folder, 100, 100);
    assertThatThrownBy(() -> Download.checkSpace(file(), folder, 99, 100))
        .isInstanceOf(DataUnavailable.class)
        .hasMessage(
            "x.gz needs 100 bytes, %s has 99 free; make room or name another folder in"
                    .formatted(folder)
                + " TACIT_DATA");
  }
}
