// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import tacit.nn.data.Fetched.Outcome;

/// Brings a published file into a folder: from its first address that has it, in as many attempts
/// as patience allows, compared with size and SHA-256, and moved to its name only when it is right.
record Download(HttpClient client, Patience patience, DownloadProgress progress) {

  /// All files, one after the other. An interrupt ends it in order; the next call goes on.
  List<Fetched> fetchAll(List<RemoteFile> files, Path folder) {
    try {
      var fetched = new ArrayList<Fetched>();
      for (RemoteFile file : files) fetched.add(fetch(file, folder));
      return fetched;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DataUnavailable("interrupted; the next fetch goes on from here", e);
    }
  }

  /// The file in the folder, there already or fetched. Waits for another download into the folder.
  Fetched fetch(RemoteFile file, Path folder) throws InterruptedException {
    create(folder);
    try (var _ = FetchLock.of(folder, progress)) {
      FileCheck check = FileCheck.in(folder, file);
      if (!check.bad()) return Fetched.alreadyThere(check);
      Path part = folder.resolve(file.name() + ".part");
      checkSpace(file, folder, part);
      fromAnyAddress(file, folder, part);
      Path path = move(part, folder.resolve(file.name()));
      boolean missing = check.state() == FileCheck.State.MISSING;
      return new Fetched(path, missing ? Outcome.DOWNLOADED : Outcome.REPLACED);
    }
  }

  private void fromAnyAddress(RemoteFile file, Path folder, Path part) throws InterruptedException {
    var reasons = new ArrayList<String>();
    for (URI address : file.addresses()) {
      try {
        from(new Transfer(client, address, file, part));
        return;
      } catch (IOException e) {
        reasons.add(address + ": " + e.getMessage());
        progress.note(address + ": " + e.getMessage());
      }
    }
    throw new DataUnavailable(
        "%s could not be fetched (%s); put it into %s by hand, or try again later"
            .formatted(file.name(), String.join("; ", reasons), folder));
  }

  /// Attempts until the file is right. An attempt that brought new bytes is the first failure
  /// again, so a slow line gets there in the end; a whole file that is wrong is fetched once more.
  private void from(Transfer transfer) throws IOException, InterruptedException {
    long most = size(transfer.part());
    int failures = 0;
    int whole = 0;
    while (true) {
      try {
        transfer.run(patience.stall(), progress);
        whole++;
        check(transfer, whole);
        return;
      } catch (Refused e) {
        throw e;
      } catch (IOException e) {
        long now = size(transfer.part());
        failures = now > most ? 1 : failures + 1;
        most = Math.max(most, now);
        if (failures >= patience.attempts()) throw e;
        pause(transfer, e, failures);
      }
    }
  }

  private void pause(Transfer transfer, IOException e, int failures) throws InterruptedException {
    var pause = patience.pause(failures);
    progress.note(
        "%s: %s; again in %s".formatted(transfer.address(), e.getMessage(), Chunks.seconds(pause)));
    Thread.sleep(pause);
  }

  /// Throws a wrong file away.
  private static void check(Transfer transfer, int whole) throws IOException {
    String found = Sha256.of(transfer.part());
    if (found.equals(transfer.file().sha256())) return;
    Files.delete(transfer.part());
    String wrong = "its SHA-256 is %s, expected %s".formatted(found, transfer.file().sha256());
    throw whole == 1 ? new IOException(wrong) : new Refused(wrong);
  }

  private static long size(Path part) throws IOException {
    return Files.exists(part) ? Files.size(part) : 0;
  }

  private static void create(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new DataUnavailable(
          "cannot make the folder %s (%s); name another in TACIT_DATA"
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  private static void checkSpace(RemoteFile file, Path folder, Path part) {
    long free =
        Broken.reading(folder.toString(), () -> Files.getFileStore(folder).getUsableSpace());
    long needed = file.size() - Broken.reading(part.toString(), () -> size(part));
    checkSpace(file, folder, free, needed);
  }

  static void checkSpace(RemoteFile file, Path folder, long free, long needed) {
    if (free >= needed) return;
    throw new DataUnavailable(
        "%s needs %d bytes, %s has %d free; make room or name another folder in TACIT_DATA"
            .formatted(file.name(), needed, folder, free));
  }

  private static Path move(Path part, Path target) {
    try {
      return Files.move(
          part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new DataUnavailable("cannot write " + target + ": " + e.getMessage(), e);
    }
  }
}
