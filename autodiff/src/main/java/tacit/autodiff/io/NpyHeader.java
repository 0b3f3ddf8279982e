// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import tacit.autodiff.Shape;

/// What stands before the numbers of an NPY file: six bytes of magic, two of version, the length of
/// what follows, and a Python dictionary that ends in spaces and a line end.
///
/// @source NumPy, module `numpy.lib.format` (versions 1.0, 2.0 and 3.0)
record NpyHeader(NpyFormat format, boolean fortranOrder, Shape shape) {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int LONGEST = 0xffff;
  private static final int ALIGNMENT = 64;
  private static final int ROOM = 21;

  static NpyHeader read(Source source) {
    ByteBuffer start = source.take("magic", MAGIC.length + 2);
    byte[] magic = new byte[MAGIC.length];
    start.get(magic);
    if (!Arrays.equals(magic, MAGIC)) throw source.bad("magic", foreign(magic));
    int major = start.get() & 0xff, minor = start.get() & 0xff;
    if (major < 1 || major > 3 || minor != 0) {
      throw source.bad("version", major + "." + minor + " is none of 1.0, 2.0 and 3.0");
    }
    ByteBuffer length = source.take("header", major == 1 ? 2 : 4);
    long bytes = major == 1 ? length.getShort() & 0xffffL : length.getInt() & 0xffffffffL;
    ByteBuffer text = source.header(bytes, LONGEST);
    String header = StandardCharsets.ISO_8859_1.decode(text).toString();
    return new NpyDictionary(source.name(), header).read();
  }

  /// Whether the numbers are in an order other than ours.
  boolean turned() {
    return fortranOrder && shape.rank() > 1;
  }

  private static String foreign(byte[] magic) {
    String hex = HexFormat.ofDelimiter(" ").formatHex(magic);
    if (magic[0] == 'P' && magic[1] == 'K') return hex + " begins a zip archive; read it as NPZ";
    return magic[0] == (byte) 0x80
        ? hex + " begins a Python pickle; save plain numbers, with allow_pickle=False"
        : hex + " begins no NPY file, which starts with 93 4e 55 4d 50 59";
  }

  /// The header as NumPy writes it: version 1.0, padded so that the numbers begin at a multiple of
  /// 64 bytes, with room for a longer first size.
  byte[] bytes() {
    String sizes = shape.toString();
    if (shape.rank() == 1) sizes = sizes.replace(")", ",)");
    StringBuilder text = new StringBuilder("{'descr': '").append(format.descr());
    text.append("', 'fortran_order': ").append(fortranOrder ? "True" : "False");
    text.append(", 'shape': ").append(sizes).append(", }");
    if (shape.rank() > 0) {
      int growing = shape.size(fortranOrder ? -1 : 0);
      text.repeat(' ', ROOM - Integer.toString(growing).length());
    }
    int before = MAGIC.length + 4;
    text.repeat(' ', ALIGNMENT - (before + text.length() + 1) % ALIGNMENT).append('\n');
    ByteBuffer all = ByteBuffer.allocate(before + text.length()).order(ByteOrder.LITTLE_ENDIAN);
    all.put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) text.length());
    return all.put(text.toString().getBytes(StandardCharsets.ISO_8859_1)).array();
  }
}
