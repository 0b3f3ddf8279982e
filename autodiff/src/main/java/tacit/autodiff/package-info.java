// SPDX-License-Identifier: Apache-2.0

/// Tensors and their history: values, shapes, and reverse-mode derivatives of any order.
package tacit.autodiff;
