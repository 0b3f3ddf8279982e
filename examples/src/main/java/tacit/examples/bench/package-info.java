// SPDX-License-Identifier: Apache-2.0
/// How fast this machine is: timed work, to be set beside other stacks'.
package tacit.examples.bench;
