// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.net.URI;
import java.util.List;

/// A published set of labelled images: what it is, who made it, its files and how they are read.
///
/// @param name as users type it
/// @param about one line
/// @param license one line
/// @param format how its files are read
/// @param classNames one name a class
/// @param files none for the set that comes with this module
public record DataSet(
    String name,
    String about,
    String license,
    Format format,
    List<String> classNames,
    List<RemoteFile> files) {
  /// How the files of a set are read.
  public enum Format {
    /// IDX files inside this module.
    EMBEDDED,
    /// Four IDX files in a folder.
    IDX,
    /// Binary batches in a folder or in the official archive.
    CIFAR_10,
    /// As [#CIFAR_10], with superclasses.
    CIFAR_100,
    /// As [#IDX], drawn by this program.
    MADE
  }

  public DataSet {
    classNames = List.copyOf(classNames);
    files = List.copyOf(files);
  }

  /// The same set with its files offered in another folder of the web, such as a laboratory's
  /// mirror. Sizes and checksums stay the published ones.
  public DataSet offeredIn(URI folder) {
    URI slash = folder.toString().endsWith("/") ? folder : URI.create(folder + "/");
    var moved = files.stream().map(file -> file.offeredAt(slash.resolve(file.name()))).toList();
    return new DataSet(name, about, license, format, classNames, moved);
  }

  /// Bytes of all files.
  public long size() {
    return files.stream().mapToLong(RemoteFile::size).sum();
  }
}
