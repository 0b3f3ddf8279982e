// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.Set;
import java.util.function.DoubleSupplier;
import tacit.autodiff.kernel.DeviceException;

/// How fast each variant of a kernel is on one device: measured when first asked for, then kept in
/// the [Cache], so that a device is measured once and not in every run. A variant that fails, for
/// it does not build or finds no room, has speed 0 in this session; the next one tries it again.
///
/// Results do not depend on it, for the variants of a kernel give the same bits.
final class Tuning {
  private final Cache cache;
  private final String key;
  private final Properties speeds = new Properties();
  private final Set<String> failed = new HashSet<>();

  /// What the cache knows of a device with this driver.
  Tuning(Cache cache, Found found) {
    this(
        cache,
        Cache.key("tuning", found.platformVersion(), found.info().name(), found.info().driver()));
  }

  Tuning(Cache cache, String key) {
    this.cache = cache;
    this.key = key;
    cache.read(key, Cache.TUNING).ifPresent(this::read);
  }

  private void read(byte[] contents) {
    try {
      speeds.load(new ByteArrayInputStream(contents));
    } catch (IOException | IllegalArgumentException broken) {
      speeds.clear();
    }
  }

  /// The speed of a variant if it is known, positive or that of a failure.
  synchronized OptionalDouble known(String variant) {
    if (failed.contains(variant)) return OptionalDouble.of(0);
    try {
      double speed = Double.parseDouble(speeds.getProperty(variant, "NaN"));
      boolean told = speed > 0 && Double.isFinite(speed);
      return told ? OptionalDouble.of(speed) : OptionalDouble.empty();
    } catch (NumberFormatException broken) {
      return OptionalDouble.empty();
    }
  }

  /// Measures the speed of a variant if it is not known.
  synchronized void measure(String variant, DoubleSupplier measured) {
    if (known(variant).isPresent()) return;
    try {
      speeds.setProperty(variant, Double.toString(measured.getAsDouble()));
      write();
    } catch (DeviceException e) {
      failed.add(variant);
    }
  }

  private void write() {
    var contents = new ByteArrayOutputStream();
    try {
      speeds.store(contents, "multiply-adds a second");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    cache.write(key, Cache.TUNING, contents.toByteArray());
  }

  /// Forgets all, and what other devices have in the same cache.
  synchronized void forget() {
    speeds.clear();
    failed.clear();
    cache.forgetTuning();
  }
}
