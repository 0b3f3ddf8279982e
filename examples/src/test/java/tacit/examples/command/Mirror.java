// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tacit.testing.Machine;

/// A web server on this machine with files in the folder `/data/`.
final class Mirror implements AutoCloseable {
  private static final int PLAIN_HEADER = 10;
  // When the authors packed the files, in seconds since 1970, as the headers say.
  private static final int TRAIN_PACKED = 1504176606;
  private static final int TEST_PACKED = 1504176627;

  private final HttpServer server;

  Mirror(Map<String, byte[]> files) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    files.forEach((name, bytes) ->
        server.createContext(
            "/data/" + name,
            request -> {
              try (request) {
                request.sendResponseHeaders(200, bytes.length);
                request.getResponseBody().write(bytes);
              }
            }));
    server.start();
  }

  /// Fashion-MNIST as its authors offer it: Debian's files with the name and time put back into the
  /// headers, from which Debian takes them.
  static Mirror fashionMnist() throws IOException {
    var files = new HashMap<String, byte[]>();
    for (String part : new String[] {"train", "t10k"}) {
      for (String kind : new String[] {"images-idx3", "labels-idx1"}) {
        String name = part + "-" + kind + "-ubyte";
        files.put(name + ".gz", official(name, part.equals("train") ? TRAIN_PACKED : TEST_PACKED));
      }
    }
    return new Mirror(files);
  }

  private static byte[] official(String name, int packed) throws IOException {
    Path debian = Machine.fashionMnist().orElseThrow().resolve(name + ".gz");
    byte[] file = Files.readAllBytes(debian);
    return ByteBuffer.allocate(file.length + name.length() + 1)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(new byte[] {0x1f, (byte) 0x8b, 8, 8})
        .putInt(packed)
        .put(new byte[] {0, 3})
        .put(name.getBytes(StandardCharsets.US_ASCII))
        .put((byte) 0)
        .put(file, PLAIN_HEADER, file.length - PLAIN_HEADER)
        .array();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/data";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
