// SPDX-License-Identifier: Apache-2.0

/// The networks and the training of the paper on clones, and small siblings of them.
///
/// The full scale of both figures is the authors' protocol, written out so that somebody with a
/// graphics card and a week can run it; nobody has run it here. The quick scale is a sibling of the
/// same family, of depth 10 or 16 and 64 neurons, which learns 2,000 small gray images: enough to
/// see that such a network, without a last rectifier, can be read out chunk by chunk, and to see
/// its curves. It decides nothing about the paper's claims, for which 64 neurons are too few, so
/// its verdict asks only what must hold for any network that has learned its images.
@NullMarked
package tacit.examples.figure.mitosis.published;

import org.jspecify.annotations.NullMarked;
