// SPDX-License-Identifier: Apache-2.0
/// Which measure of representations when: what each does not see, its range, how many examples it
/// needs and what it says of unrelated data, declared in one place and held by tests.
package tacit.measures.companion;
