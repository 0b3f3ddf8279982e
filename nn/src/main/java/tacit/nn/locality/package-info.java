// SPDX-License-Identifier: Apache-2.0
/// How far a network looks: what a change in one patch of an image does to the gradient by another,
/// as a measure of any network and as a penalty in training.
package tacit.nn.locality;
