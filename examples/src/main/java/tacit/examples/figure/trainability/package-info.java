// SPDX-License-Identifier: Apache-2.0

<<<<<<< HEAD
/// The figures of Xiao, Pennington & Schoenholz 2020, and of the kernels they are made of.
@NullMarked
package tacit.examples.figure.trainability;

import org.jspecify.annotations.NullMarked;
=======
/// Figures of trainability and generalization: what depth does to the kernels of infinitely wide
/// networks, and to what such networks learn.
package tacit.examples.figure.trainability;
>>>>>>> 96b1b2b (Reproduce what depth does to kernels of images: spectra, phase diagram, noise floor, pooling)
