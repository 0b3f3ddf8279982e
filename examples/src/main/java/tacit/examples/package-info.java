// SPDX-License-Identifier: Apache-2.0

/// The command line, the figures and the run records behind them.
@NullMarked
package tacit.examples;

import org.jspecify.annotations.NullMarked;
