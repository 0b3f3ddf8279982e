// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tacit.autodiff.Seed;

/// A file of random bytes, `x.gz`, offered by servers of any mood and fetched with little patience.
@Timeout(30)
abstract class DownloadCase {
  static final int SIZE = 300_000;
  static final int HALF = SIZE / 2;

  /// For servers that answer, even on a busy machine.
  static final Patience USUAL = patience(Duration.ofSeconds(20));

  /// For servers that fall silent.
  static final Patience SHORT = patience(Duration.ofSeconds(1));

  private static Patience patience(Duration stall) {
    return new Patience(3, Duration.ofMillis(10), stall);
  }

  @TempDir Path folder = Path.of("");
  final byte[] content = new byte[SIZE];
  final List<String> notes = Collections.synchronizedList(new ArrayList<>());
  final List<Long> progress = Collections.synchronizedList(new ArrayList<>());
  private final List<MoodyServer> servers = new ArrayList<>();

  @BeforeEach
  void draw() {
    new Seed(0).generator().nextBytes(content);
  }

  @AfterEach
  void stop() {
    servers.forEach(MoodyServer::close);
  }

  MoodyServer server() {
    try {
      servers.add(new MoodyServer(content));
      return servers.getLast();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Fetched fetch(MoodyServer server) {
    return fetch(USUAL, server.address());
  }

  Fetched fetch(URI... addresses) {
    return fetch(USUAL, addresses);
  }

  Fetched fetch(Patience patience, URI... addresses) {
    try (var client = HttpClient.newHttpClient()) {
      var file = file(addresses);
      return new Download(client, patience, listener()).fetchAll(List.of(file), folder).getFirst();
    }
  }

  RemoteFile file(URI... addresses) {
    return new RemoteFile("x.gz", SIZE, sha256(content), Optional.empty(), List.of(addresses));
  }

  /// The whole message, for one address and what is wrong with it.
  void failsWith(URI address, String reason) {
    assertThatThrownBy(() -> fetch(address))
        .isInstanceOf(DataUnavailable.class)
        .hasMessage(
            "x.gz could not be fetched (%s: %s); put it into %s by hand, or try again later"
                .formatted(address, reason, folder));
  }

  Path target() {
    return folder.resolve("x.gz");
  }

  Path part() {
    return folder.resolve("x.gz.part");
  }

  List<String> names() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private DownloadProgress listener() {
    return new DownloadProgress() {
      @Override
      public void at(RemoteFile file, long bytes) {
        progress.add(bytes);
      }

      @Override
      public void note(String line) {
        notes.add(line);
      }
    };
  }
}
