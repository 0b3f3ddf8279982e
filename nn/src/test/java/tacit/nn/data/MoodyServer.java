// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// A web server on this machine that offers one file and behaves as it was told, request by
/// request; well once it was told nothing more.
final class MoodyServer implements AutoCloseable {
  /// How one request is answered.
  interface Mood {
    void answer(MoodyServer server, HttpExchange request) throws IOException;
  }

  private final byte[] content;
  private final Queue<Mood> moods = new ArrayDeque<>();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  MoodyServer(byte[] content) throws IOException {
    this.content = content.clone();
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  MoodyServer then(Mood... next) {
    moods.addAll(Arrays.asList(next));
    return this;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/file");
  }

  /// The `Range` header of every request so far; empty where there was none.
  List<String> requests() {
    return List.copyOf(requests);
  }

  private void handle(HttpExchange request) throws IOException {
    String range = request.getRequestHeaders().getFirst("Range");
    requests.add(range == null ? "" : range);
    Mood mood;
    synchronized (moods) {
      mood = moods.isEmpty() ? well() : moods.remove();
    }
    try (request) {
      mood.answer(this, request);
    }
  }

  private int start(HttpExchange request) {
    String range = request.getRequestHeaders().getFirst("Range");
    return range == null ? 0 : Integer.parseInt(range.replaceAll("bytes=(\\d+)-", "$1"));
  }

  /// The bytes asked for.
  static Mood well() {
    return (server, request) -> server.send(request, server.start(request), server.content);
  }

  /// All bytes, whatever was asked for.
  static Mood ignoringRange() {
    return (server, request) -> server.send(request, 0, server.content);
  }

  /// One byte is another.
  static Mood corrupting(int at) {
    return (server, request) -> {
      byte[] other = server.content.clone();
      other[at] ^= 1;
      server.send(request, server.start(request), other);
    };
  }

  /// The connection breaks after so many bytes of the file.
  static Mood truncating(int after) {
    return (server, request) -> server.begin(request, server.start(request), after);
  }

  /// Nothing more comes after so many bytes of the file, and the connection stays open.
  static Mood stalling(int after) {
    return (server, request) -> {
      server.begin(request, server.start(request), after);
      request.getResponseBody().flush();
      server.waitForTheEnd();
    };
  }

  /// Not even an answer.
  static Mood silent() {
    return (server, _) -> server.waitForTheEnd();
  }

  static Mood status(int status) {
    return (_, request) -> request.sendResponseHeaders(status, -1);
  }

  /// Another file.
  static Mood another(byte... bytes) {
    return (server, request) -> server.send(request, 200, bytes, 0);
  }

  /// Bytes whose number is not announced.
  static Mood unannounced(byte... bytes) {
    return (_, request) -> {
      request.sendResponseHeaders(200, 0);
      request.getResponseBody().write(bytes);
    };
  }

  /// A part that begins elsewhere than asked for.
  static Mood anotherPart() {
    return (server, request) -> {
      request.getResponseHeaders().set("Content-Range", "bytes 1-2/3");
      server.send(request, 206, server.content, 1);
    };
  }

  private void send(HttpExchange request, int start, byte[] bytes) throws IOException {
    if (start > 0) request.getResponseHeaders().set("Content-Range", range(start));
    send(request, start > 0 ? 206 : 200, bytes, start);
  }

  private void send(HttpExchange request, int status, byte[] bytes, int start) throws IOException {
    request.sendResponseHeaders(status, bytes.length - start);
    request.getResponseBody().write(bytes, start, bytes.length - start);
  }

  private void begin(HttpExchange request, int start, int end) throws IOException {
    if (start > 0) request.getResponseHeaders().set("Content-Range", range(start));
    request.sendResponseHeaders(start > 0 ? 206 : 200, content.length - start);
    request.getResponseBody().write(content, start, end - start);
    request.getResponseBody().flush();
  }

  private String range(int start) {
    return "bytes %d-%d/%d".formatted(start, content.length - 1, content.length);
  }

  private void waitForTheEnd() {
    try {
      boolean _ = closing.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
