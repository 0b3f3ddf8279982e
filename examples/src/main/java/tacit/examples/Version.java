// SPDX-License-Identifier: Apache-2.0
package tacit.examples;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// The version of this build, from its jar's manifest, and of the JDK that runs it.
public final class Version implements IVersionProvider {
  /// As in `0.1.0`; `development` where classes run unpacked.
  public static String ofTacit() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"tacit " + ofTacit() + " (JDK " + Runtime.version() + ")"};
  }
}
