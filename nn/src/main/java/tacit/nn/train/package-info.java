// SPDX-License-Identifier: Apache-2.0
/// The training loop: reproducible, observed by listeners, stopped and resumed without a trace.
package tacit.nn.train;
