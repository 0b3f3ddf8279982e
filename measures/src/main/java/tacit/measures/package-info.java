// SPDX-License-Identifier: Apache-2.0
/// What all measures share: the list of the claims about them.
package tacit.measures;
