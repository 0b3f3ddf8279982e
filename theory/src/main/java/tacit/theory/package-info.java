// SPDX-License-Identifier: Apache-2.0
/// What all theories share: the list of their claims.
package tacit.theory;
