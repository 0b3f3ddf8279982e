# SPDX-License-Identifier: Apache-2.0
"""Array files made by NumPy and by the safetensors package, for the tests of tacit.autodiff.io.

    python3 examples/crosscheck/io_fixtures.py [FOLDER]

The tests read the committed files and need no Python; run this only to make them again. Every number
is a multiple of 1/8 or a whole number, so the tests can state it exactly.
"""

import pathlib
import pickle
import sys

import numpy as np
from numpy.lib import format as npy
from safetensors.numpy import save_file

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDER = ROOT / "autodiff/src/test/resources/tacit/autodiff/io"


def eighths(*shape, dtype="<f8"):
    """The numbers -1, -7/8, -6/8, ... in row-major order."""
    count = int(np.prod(shape))
    return (np.arange(count) / 8 - 1).astype(dtype).reshape(shape)


def whole(*shape, dtype="<i8"):
    """The numbers -2, -1, 0, ... in row-major order."""
    count = int(np.prod(shape))
    return (np.arange(count) - 2).astype(dtype).reshape(shape)


def good(folder):
    np.save(folder / "f4.npy", eighths(3, 4, dtype="<f4"))
    np.save(folder / "f8.npy", eighths(2, 3, 4))
    np.save(folder / "i4.npy", whole(7, dtype="<i4"))
    np.save(folder / "i8.npy", whole(2, 3))
    np.save(folder / "u1.npy", np.array([0, 1, 128, 255], dtype="|u1"))
    np.save(folder / "b1.npy", np.array([True, False, True]))
    np.save(folder / "scalar.npy", np.float64(2.5))
    np.save(folder / "empty.npy", np.zeros((0, 3), dtype="<f4"))
    np.save(folder / "f4-fortran.npy", np.asfortranarray(eighths(3, 4, dtype="<f4")))
    np.save(folder / "f8-fortran.npy", np.asfortranarray(eighths(2, 3, 4)))
    np.save(folder / "i4-fortran.npy", np.asfortranarray(whole(2, 3, dtype="<i4")))
    for version in ((2, 0), (3, 0)):
        with open(folder / f"f8-version-{version[0]}.npy", "wb") as file:
            npy.write_array(file, eighths(2, 3, 4), version=version)


def refused(folder):
    np.save(folder / "big-endian.npy", eighths(3, dtype=">f4"))
    np.save(folder / "objects.npy", np.array([{"a": 1}, None], dtype=object), allow_pickle=True)
    np.save(folder / "structure.npy", np.zeros(2, dtype=[("x", "<f4"), ("y", "<i8")]))
    np.save(folder / "half.npy", eighths(3, dtype="<f2"))
    np.save(folder / "words.npy", np.array(["ab", "c"]))
    np.save(folder / "beyond-2-53.npy", np.array([1, 2**53, 2**53 + 1], dtype="<i8"))
    with open(folder / "pickle.npy", "wb") as file:
        pickle.dump([1, 2, 3], file, protocol=4)


def archives(folder):
    arrays = {
        "labels": whole(4) + 2,
        "layer_0": eighths(4, 2, dtype="<f4"),
        "block/weight": eighths(2, 2),
    }
    np.savez(folder / "stored.npz", **arrays)
    np.savez_compressed(folder / "deflated.npz", **arrays, zeros=np.zeros((100, 100)))


def tensors(folder):
    reals = {
        "b": eighths(2, 3, dtype="<f4"),
        "a": eighths(3),
        'quoted "name" \\ and \u03c3': eighths(1, dtype="<f4"),
        "scalar": np.array(2.5, dtype="<f4"),
        "empty": np.zeros((0, 4), dtype="<f4"),
    }
    save_file(reals, folder / "reals.safetensors", metadata={"format": "np"})
    save_file({"step": np.array(7), "w": eighths(2)}, folder / "mixed.safetensors")


def main():
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for part in (good, refused, archives, tensors):
        part(folder)
    print(f"{sum(f.stat().st_size for f in folder.iterdir())} bytes in {folder}")


if __name__ == "__main__":
    main()
