// SPDX-License-Identifier: Apache-2.0
package tacit.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// A test in which a page is opened in headless Chromium; skipped by name where the machine has
/// none ([Machine]).
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Needs.Chromium.class)
public @interface NeedsChromium {}
