// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import tacit.nn.data.Fetched.Outcome;

/// What a download reaches in spite of everything.
class DownloadTest extends DownloadCase {
  @Test
  void a_file_arrives_under_its_name_with_nothing_left_beside_it() {
    assertThat(fetch(server())).isEqualTo(new Fetched(target(), Outcome.DOWNLOADED));
    assertThat(target()).hasBinaryContent(content);
    assertThat(names()).containsExactly(".lock", "x.gz");
    assertThat(progress).isSorted().startsWith(0L).endsWith((long) SIZE);
    assertThat(notes).isEmpty();
  }

  @Test
  void a_right_file_is_not_asked_for_again() throws IOException {
    var server = server();
    Files.write(target(), content);
    assertThat(fetch(server)).isEqualTo(new Fetched(target(), Outcome.ALREADY_THERE));
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void a_damaged_file_is_replaced() throws IOException {
    Files.write(target(), new byte[SIZE]);
    assertThat(fetch(server())).isEqualTo(new Fetched(target(), Outcome.REPLACED));
    assertThat(target()).hasBinaryContent(content);
  }

  @Test
  void a_connection_that_breaks_is_resumed_where_it_broke() {
    var server = server().then(MoodyServer.truncating(HALF));
    fetch(server);
    assertThat(target()).hasBinaryContent(content);
    assertThat(server.requests()).containsExactly("", "bytes=" + HALF + "-");
    assertThat(notes)
        .containsExactly(server.address() + ": the connection broke off; again in 0.0100 s");
  }

  @Test
  void a_download_goes_on_from_what_an_earlier_process_left() throws IOException {
    Files.write(part(), Arrays.copyOf(content, 1000));
    var server = server();
    fetch(server);
    assertThat(target()).hasBinaryContent(content);
    assertThat(server.requests()).containsExactly("bytes=1000-");
    assertThat(progress).startsWith(1000L);
  }

  @Test
  void a_stalled_connection_is_left_and_resumed() {
    var server = server().then(MoodyServer.stalling(HALF), MoodyServer.silent());
    fetch(SHORT, server.address());
    assertThat(target()).hasBinaryContent(content);
    assertThat(notes)
        .containsExactly(
            server.address() + ": no byte came for 1.00 s; again in 0.0100 s",
            server.address() + ": no answer for 1.00 s; again in 0.0200 s");
  }

  @Test
  void a_server_that_ignores_ranges_starts_the_file_anew() {
    fetch(server().then(MoodyServer.truncating(HALF), MoodyServer.ignoringRange()));
    assertThat(target()).hasBinaryContent(content);
    assertThat(progress).contains((long) HALF, (long) SIZE);
  }

  @Test
  void what_was_corrupted_on_the_way_is_fetched_once_more() {
    var server = server().then(MoodyServer.corrupting(7));
    fetch(server);
    assertThat(target()).hasBinaryContent(content);
    assertThat(server.requests()).containsExactly("", "");
  }

  @Test
  void a_stale_beginning_is_thrown_away() throws IOException {
    Files.write(part(), new byte[1000]);
    fetch(server());
    assertThat(target()).hasBinaryContent(content);
  }

  @Test
  void a_beginning_that_is_too_long_is_thrown_away() throws IOException {
    Files.write(part(), new byte[SIZE + 5]);
    fetch(server().then(MoodyServer.status(416)));
    assertThat(target()).hasBinaryContent(content);
  }

  @Test
  void a_busy_server_is_asked_again() {
    var server = server().then(MoodyServer.status(503), MoodyServer.status(429));
    fetch(server);
    assertThat(target()).hasBinaryContent(content);
    assertThat(notes)
        .containsExactly(
            server.address() + ": HTTP status 503; again in 0.0100 s",
            server.address() + ": HTTP status 429; again in 0.0200 s");
  }

  @Test
  void a_line_that_breaks_often_but_brings_something_gets_there() {
    var server = server();
    for (int part = 1; part < 10; part++) server.then(MoodyServer.truncating(part * SIZE / 10));
    fetch(server);
    assertThat(target()).hasBinaryContent(content);
    assertThat(server.requests()).hasSize(10);
  }

  @Test
  void the_next_address_is_asked_when_one_fails() {
    var first = server().then(MoodyServer.status(404));
    fetch(first.address(), server().address());
    assertThat(target()).hasBinaryContent(content);
    assertThat(notes).containsExactly(first.address() + ": HTTP status 404");
  }

  @Test
  void two_downloads_at_once_fetch_once_and_both_have_the_file() throws Exception {
    var server = server().then(MoodyServer.stalling(HALF));
    try (var threads = Executors.newFixedThreadPool(2)) {
      var one = threads.submit(() -> fetch(SHORT, server.address()));
      var other = threads.submit(() -> fetch(SHORT, server.address()));
      assertThat(List.of(one.get().outcome(), other.get().outcome()))
          .containsExactlyInAnyOrder(Outcome.DOWNLOADED, Outcome.ALREADY_THERE);
    }
    assertThat(target()).hasBinaryContent(content);
    assertThat(server.requests()).hasSize(2);
    assertThat(notes).contains("waiting for another download into " + folder);
  }

  @Test
  void an_interrupt_ends_the_download_and_keeps_what_came() throws Exception {
    var server = server().then(MoodyServer.stalling(HALF));
    var failure = new CompletableFuture<Throwable>();
    var thread =
        Thread.ofPlatform()
            .uncaughtExceptionHandler((_, e) -> failure.complete(e))
            .start(() -> fetch(server));
    while (!progress.contains((long) HALF)) Thread.sleep(5);
    thread.interrupt();
    assertThat(failure.get())
        .isInstanceOf(DataUnavailable.class)
        .hasMessage("interrupted; the next fetch goes on from here");
    fetch(server);
    assertThat(server.requests()).containsExactly("", "bytes=" + HALF + "-");
  }
}
