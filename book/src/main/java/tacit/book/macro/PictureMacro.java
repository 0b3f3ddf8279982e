// SPDX-License-Identifier: Apache-2.0
package tacit.book.macro;

import java.util.Map;
import java.util.function.Supplier;
import tacit.book.picture.Picture;
import tacit.book.text.Call;
import tacit.book.text.Fragment;
import tacit.book.text.Macro;
import tacit.nn.NearWord;

/// `picture::pathfinder[]`: a picture that is drawn with the book, by its name.
public record PictureMacro(Map<String, Supplier<Picture>> pictures) implements Macro {
  @Override
  public Fragment expand(Call call) {
    var drawn = pictures.get(call.target());
    if (drawn == null) {
      throw new IllegalArgumentException(
          "picture: no picture '%s'%s; there are %s"
              .formatted(
                  call.target(),
                  NearWord.hint(call.target(), pictures.keySet()),
                  String.join(", ", pictures.keySet())));
    }
    var picture = drawn.get();
    return new Fragment(picture.html(), "picture-" + call.target(), picture.words());
  }
}
