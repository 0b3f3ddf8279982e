// SPDX-License-Identifier: Apache-2.0
package tacit.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// A test in which kernels run on oclgrind, a simulated device that watches every access to memory;
/// skipped by name where the machine does not have it ([Machine]).
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Needs.Oclgrind.class)
public @interface NeedsOclgrind {}
