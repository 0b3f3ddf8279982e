// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.io;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// Texts of an NPY file, `<U…` of 32-bit characters or `|S…` of bytes; shorter ones than the
/// longest end in zeros, which are no part of them.
public final class NpyText implements NpyArray {
  private final String source;
  private final NpyFormat format;
  private final Shape shape;
  private final byte[] characters;

  /// Row-major characters; the bytes are not copied.
  NpyText(String source, NpyFormat format, Shape shape, byte[] characters) {
    this.source = source;
    this.format = format;
    this.shape = shape;
    this.characters = characters;
  }

  static NpyText of(String text) {
    byte[] characters = text.getBytes(StandardCharsets.UTF_32LE);
    NpyFormat format = new NpyFormat(NpyType.U, characters.length / NpyType.U.bytes());
    return new NpyText("array", format, Shape.scalar(), characters);
  }

  static String decoded(String source, byte[] characters, Charset charset) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(characters)).toString();
      int end = text.length();
      while (end > 0 && text.charAt(end - 1) == 0) end--;
      return text.substring(0, end);
    } catch (CharacterCodingException _) {
      throw BadFile.of(source, "data", "no text in " + charset);
    }
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public NpyType type() {
    return format.type();
  }

  @Override
  public Shape shape() {
    return shape;
  }

  @Override
  public String text() {
    if (shape.count() != 1) {
      throw BadFile.of(source, "shape", shape + " where one text belongs");
    }
    Charset charset = type() == NpyType.U ? StandardCharsets.UTF_32LE : StandardCharsets.UTF_8;
    return decoded(source, characters, charset);
  }

  @Override
  public Tensor tensor() {
    throw noNumbers();
  }

  @Override
  public Indices indices() {
    throw noNumbers();
  }

  private BadFile noNumbers() {
    return BadFile.of(
        source,
        "descr",
        "'"
            + format.descr()
            + "' where numbers belong; convert with .astype to one of "
            + NpyType.numbers());
  }

  NpyFormat format() {
    return format;
  }

  byte[] bytes() {
    return characters;
  }
}
