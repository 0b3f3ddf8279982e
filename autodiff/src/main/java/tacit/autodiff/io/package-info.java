// SPDX-License-Identifier: Apache-2.0

/// Array files, the bridge to other stacks: NPY and NPZ (NumPy), safetensors.
///
/// A file is judged before it is believed: no size that a header claims is allocated before as many
/// bytes are there, and what is wrong is one line that names the file and the field ([BadFile]).
/// Files are written beside their target and moved into place when complete, the same bytes every
/// time.
package tacit.autodiff.io;
