// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// One file of an official data set: how it is called, where it is offered, and how to know that a
/// copy is right.
///
/// @param name the file's own name
/// @param size in bytes
/// @param sha256 of the file as offered, in hexadecimal
/// @param contentSha256 of what gzip unpacks from it, for copies that were packed again
/// @param addresses the official one first, then mirrors
public record RemoteFile(
    String name, long size, String sha256, Optional<String> contentSha256, List<URI> addresses) {
  public RemoteFile {
    addresses = List.copyOf(addresses);
  }

  RemoteFile offeredAt(URI address) {
    return new RemoteFile(name, size, sha256, contentSha256, List.of(address));
  }
}
