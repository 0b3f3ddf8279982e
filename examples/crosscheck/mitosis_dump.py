# SPDX-License-Identifier: Apache-2.0
"""Measures of chunks of one last hidden layer, as a fixture for ClonesDumpTest of tacit.measures.

    python3 examples/crosscheck/mitosis_dump.py [FOLDER]     (PyTorch, NumPy; default: the tests' resources)

The layer is that of a network learned in PyTorch: 200 examples of 8 numbers in 4 classes, two hidden
layers of 32 rectified neurons. Chunks are given by number, so no draw enters. Measures are computed
as their definitions read, in float64, with no formula that Tacit uses to be fast: readouts and losses
by PyTorch, reconstructions by a least-squares solver on the examples themselves (the penalty as rows
of its own), correlations of residuals pair by pair.

One npz file:

    x (200, 32), a (4, 32), b (4), y (200)      activations (float32), readout, labels
    chunks (20, 32)                             1 where the chunk has the neuron
    accuracy, loss, wide_loss                   of the readout on the chunk; wide: scaled by 32/w
    r2, complement, mean, outside               R^2, that of the others, MC, MC of the others

Run this only to make the file again. The test reads the committed one.
"""
import pathlib
import sys

import numpy
import torch
from torch.nn import functional

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDER = ROOT / "measures/src/test/resources/tacit/measures/redundancy"
RIDGE = EPSILON = 1e-8


def learned():
    """Activations of the second hidden layer, its readout and the labels."""
    torch.manual_seed(7)
    labels = torch.arange(200) % 4
    inputs = torch.randn(200, 8) + 1.5 * torch.randn(4, 8)[labels]
    first, second, last = torch.nn.Linear(8, 32), torch.nn.Linear(32, 32), torch.nn.Linear(32, 4)
    parameters = [p for layer in (first, second, last) for p in layer.parameters()]
    descent = torch.optim.SGD(parameters, lr=0.1, momentum=0.9, weight_decay=5e-3)

    def hidden():
        return torch.relu(second(torch.relu(first(inputs))))

    for _ in range(150):
        descent.zero_grad()
        functional.cross_entropy(last(hidden()), labels).backward()
        descent.step()
    with torch.no_grad():
        return hidden().numpy(), last.weight.numpy().copy(), last.bias.numpy().copy(), labels.numpy()


def score(x, a, b, y, chunk, scale):
    """Accuracy and mean cross-entropy of the readout on a chunk."""
    logits = scale * torch.from_numpy(x[:, chunk]) @ torch.from_numpy(a[:, chunk]).T + torch.from_numpy(b)
    labels = torch.from_numpy(y)
    return (logits.argmax(1) == labels).double().mean().item(), functional.cross_entropy(logits, labels).item()


def residuals(x, chunk):
    """Of the whole layer, reconstructed from the chunk; the rows below the examples are the penalty."""
    centered = x - x.mean(0)
    below = numpy.sqrt(RIDGE) * numpy.eye(len(chunk))
    left = numpy.vstack([centered[:, chunk], below])
    right = numpy.vstack([centered, numpy.zeros((len(chunk), x.shape[1]))])
    fit = numpy.linalg.lstsq(left, right, rcond=None)[0]
    return centered - centered[:, chunk] @ fit


def correlation(r, neurons):
    """Mean absolute correlation of pairs of neurons' residuals."""
    found = []
    for i in neurons:
        for j in neurons:
            if i < j:
                root = numpy.sqrt((r[:, i] @ r[:, i]) * (r[:, j] @ r[:, j])) / (len(r) - 1)
                found.append(abs(r[:, i] @ r[:, j] / (len(r) - 1)) / (root + EPSILON))
    return numpy.mean(found)


def explained(r, x, neurons):
    centered = x - x.mean(0)
    return 1 - (r[:, neurons] ** 2).sum() / (centered[:, neurons] ** 2).sum()


def main():
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    x, a, b, y = (numpy.asarray(v) for v in learned())
    wide = x.astype("f8"), a.astype("f8"), b.astype("f8")
    draw = numpy.random.default_rng(20)
    alive = wide[0].std(0) > 0
    print(f"{alive.sum()} of 32 neurons change")
    chunks = numpy.zeros((20, 32), "i8")
    rows = []
    for c, size in enumerate([1, 2, 4, 8, 16] * 4):
        chunk = numpy.sort(draw.choice(numpy.flatnonzero(alive), size, replace=False))
        chunks[c, chunk] = 1
        others = [j for j in range(32) if j not in chunk]
        r = residuals(wide[0], chunk)
        squares = (r**2).sum(0) / (len(r) - 1)
        compared = [j for j in others if squares[j] > 1e-12 * wide[0].var(0, ddof=1).max()]
        rows.append(
            score(*wide, y, chunk, 1)
            + score(*wide, y, chunk, 32 / size)[1:]
            + (explained(r, wide[0], list(range(32))), explained(r, wide[0], others))
            + (correlation(r, range(32)), correlation(r, compared))
        )
    names = "accuracy loss wide_loss r2 complement mean outside".split()
    columns = dict(zip(names, numpy.array(rows).T))
    numpy.savez(folder / "clones.npz", x=x, a=a, b=b, y=y, chunks=chunks, **columns)
    for row in zip(*columns.values()):
        print(" ".join(f"{v:.9f}" for v in row))


if __name__ == "__main__":
    main()
