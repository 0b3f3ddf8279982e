// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One attempt to bring the missing end of a part file from one address, by HTTP.
///
/// What came before an interruption stays in the part file, and the next attempt asks for the rest
/// (`Range`). A server that sends everything instead is taken at its word: the file starts anew.
record Transfer(HttpClient client, URI address, RemoteFile file, Path part) {
  private static final int OK = 200;
  private static final int PARTIAL = 206;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int RANGE_NOT_SATISFIABLE = 416;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  /// Returns when the part file has all bytes.
  void run(Duration stall, DownloadProgress progress) throws IOException, InterruptedException {
    long have = Files.exists(part) ? Files.size(part) : 0;
    progress.at(file, have);
    if (have == file.size()) return;
    var response = send(have, stall);
    try (var chunks = new Chunks()) {
      response.body().subscribe(chunks);
      save(chunks, start(response, have), stall, progress);
    }
  }

  private HttpResponse<Flow.Publisher<List<ByteBuffer>>> send(long have, Duration stall)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(address).header("User-Agent", "tacit");
    if (have > 0) request.header("Range", "bytes=" + have + "-");
    var answer = client.sendAsync(request.build(), BodyHandlers.ofPublisher());
    try {
      return answer.get(stall.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("no answer for " + Chunks.seconds(stall), e);
    } catch (ExecutionException e) {
      throw new IOException(reason(e), e);
    }
  }

  private static String reason(ExecutionException e) {
    return switch (e.getCause()) {
      case ConnectException c when c.getMessage() == null -> "cannot be reached";
      case Throwable t when t.getMessage() != null -> t.getMessage();
      case null, default -> "failed: " + e.getCause();
    };
  }

  /// Where in the file the body begins.
  private long start(HttpResponse<?> response, long have) throws IOException {
    int status = response.statusCode();
    if (status == RANGE_NOT_SATISFIABLE) {
      Files.delete(part);
      throw new IOException("the rest of the file is not offered");
    }
    if (status == REQUEST_TIMEOUT || status == TOO_MANY_REQUESTS || status >= SERVER_ERROR) {
      throw new IOException("HTTP status " + status);
    }
    if (status != OK && status != PARTIAL) throw new Refused("HTTP status " + status);
    long start = status == PARTIAL ? have : 0;
    if (status == PARTIAL && !range(response).startsWith("bytes " + start + "-")) {
      throw new Refused("another part than asked for: " + range(response));
    }
    long offered = start + response.headers().firstValueAsLong("Content-Length").orElse(-1);
    if (offered >= start && offered != file.size()) {
      throw new Refused("it has %d bytes, expected %d".formatted(offered, file.size()));
    }
    return start;
  }

  private static String range(HttpResponse<?> response) {
    return response.headers().firstValue("Content-Range").orElse("no Content-Range");
  }

  private void save(Chunks chunks, long start, Duration stall, DownloadProgress progress)
      throws IOException, InterruptedException {
    try (var out = open(start)) {
      var chunk = chunks.next(stall);
      while (chunk.isPresent()) {
        write(out, chunk.get());
        if (out.position() > file.size()) {
          throw new Refused("it has more than the expected %d bytes".formatted(file.size()));
        }
        progress.at(file, out.position());
        chunk = chunks.next(stall);
      }
      if (out.position() < file.size()) {
        throw new IOException(
            "it ended after %d of %d bytes".formatted(out.position(), file.size()));
      }
      out.force(true);
    }
  }

  /// The part file, without what follows the start.
  private FileChannel open(long start) {
    try {
      var out = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      return out.truncate(start).position(start);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private void write(FileChannel out, List<ByteBuffer> chunk) throws InterruptedException {
    try {
      for (ByteBuffer bytes : chunk) {
        while (bytes.hasRemaining()) out.write(bytes);
      }
    } catch (ClosedByInterruptException e) {
      throw new InterruptedException("interrupted while writing " + part);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private DataUnavailable unwritable(IOException e) {
    return new DataUnavailable("cannot write " + part + ": " + e.getMessage(), e);
  }
}
