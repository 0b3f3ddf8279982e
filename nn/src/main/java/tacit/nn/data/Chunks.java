// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// The body of a response as chunks that are waited for, but not for ever.
final class Chunks implements Flow.Subscriber<List<ByteBuffer>>, AutoCloseable {
  private sealed interface Signal {}

  private record Chunk(List<ByteBuffer> bytes) implements Signal {}

  private record Failure(Throwable cause) implements Signal {}

  private record End() implements Signal {}

  private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
  private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();

  /// The next chunk, or nothing at the end of the body.
  Optional<List<ByteBuffer>> next(Duration stall) throws IOException, InterruptedException {
    subscription.join().request(1);
    Signal signal = signals.poll(stall.toMillis(), TimeUnit.MILLISECONDS);
    return switch (signal) {
      case null -> throw new IOException("no byte came for " + seconds(stall));
      case Chunk(var bytes) -> Optional.of(bytes);
      case Failure(var cause) -> throw new IOException("the connection broke off", cause);
      case End() -> Optional.empty();
    };
  }

  static String seconds(Duration time) {
    return "%.3g s".formatted(time.toMillis() / 1e3);
  }

  /// Ends the transfer; the rest of the body is not wanted.
  @Override
  public void close() {
    subscription.join().cancel();
  }

  @Override
  public void onSubscribe(Flow.Subscription to) {
    subscription.complete(to);
  }

  @Override
  public void onNext(List<ByteBuffer> bytes) {
    signals.add(new Chunk(bytes));
  }

  @Override
  public void onError(Throwable cause) {
    signals.add(new Failure(cause));
  }

  @Override
  public void onComplete() {
    signals.add(new End());
  }
}
