// SPDX-License-Identifier: Apache-2.0
/// Figures on intraclass clustering: whether networks that tell apart what they were never told to
/// generalize better.
package tacit.examples.figure.intraclass;
