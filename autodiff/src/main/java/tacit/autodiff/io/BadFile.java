// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// A file that cannot be read or written. The message is one line: `file: field: problem; remedy`.
public final class BadFile extends UncheckedIOException {
  private static final long serialVersionUID = 1;
  private static final int SHOWN = 20;
  private static final int LONGEST = 2000;
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private BadFile(String message, IOException cause) {
    super(message, cause);
  }

  /// What is wrong in a field of a file, or of an array in it.
  public static BadFile of(String source, String field, String problem) {
    String message = oneLine(source + ": " + field + ": " + problem);
    return new BadFile(message, new IOException(message));
  }

  /// A name that an archive lacks, with those that it has.
  static BadFile missing(Path file, String name, List<String> names) {
    String some = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
    String more = names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "";
    String has = names.isEmpty() ? "it is empty" : "it has " + some + more;
    return of(file.toString(), name, "not in the file; " + has);
  }

  /// A file that the system does not give.
  public static BadFile reading(Path file, IOException cause) {
    return new BadFile(oneLine(file + ": cannot be read: " + reason(cause)), cause);
  }

  static BadFile writing(Path file, IOException cause) {
    return new BadFile(oneLine(file + ": cannot be written: " + reason(cause)), cause);
  }

  /// Names come from files, so they may hold anything: line ends, or megabytes.
  private static String oneLine(String message) {
    String plain = CONTROL.matcher(message).replaceAll("?");
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
  }

  private static String reason(IOException cause) {
    return switch (cause) {
      case NoSuchFileException e -> "there is no " + e.getFile();
      case AccessDeniedException e -> "no permission for " + e.getFile();
      case FileSystemException e when e.getReason() != null -> e.getReason();
      default -> String.valueOf(cause.getMessage());
    };
  }
}
