# SPDX-License-Identifier: Apache-2.0
"""How fast PyTorch and numpy multiply float32 matrices here, to set beside `tacit bench`.

    python3 matmul_speed.py [THREADS ...]

Each library runs in a process of its own, since threads that wait for work in one would take the
processor from the other. Figures are the best of some turns in GFLOP/s, 2 n^3 operations a product.
"""

import argparse
import os
import subprocess
import sys
import time

SIZES = (64, 128, 256, 512, 1024, 2048)
TURNS = 7
SECONDS_A_TURN = 0.03


def turn(product, n):
    """GFLOP/s of one turn: as many products as fill it."""
    count, start = 0, time.perf_counter()
    while (spent := time.perf_counter() - start) < SECONDS_A_TURN or count == 0:
        product()
        count += 1
    return 2 * n**3 * count / spent * 1e-9


def product(library, threads, n):
    """The library's product of two matrices, into memory that it has already."""
    import numpy

    a, b = numpy.random.default_rng(0).standard_normal((2, n, n), dtype=numpy.float32)
    if library == "numpy":
        y = numpy.empty_like(a)
        return lambda: numpy.matmul(a, b, out=y)
    import torch

    torch.set_num_threads(threads)
    a, b, y = torch.from_numpy(a), torch.from_numpy(b), torch.empty(n, n)
    return lambda: torch.mm(a, b, out=y)


def table(library, threads):
    for n in SIZES:
        one = product(library, threads, n)
        best = max(turn(one, n) for _ in range(TURNS))
        print(f"{library:7} {threads:7} {n:6} {best:8.0f}", flush=True)


def main(counts):
    print("library threads      n  GFLOP/s", flush=True)
    for count in counts:
        pinned = {"OPENBLAS_NUM_THREADS": count, "OMP_NUM_THREADS": count}
        for library in ("torch", "numpy"):
            command = [sys.executable, __file__, "--table", library, count]
            subprocess.run(command, env=os.environ | pinned, check=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--table"]:
        table(sys.argv[2], int(sys.argv[3]))
    else:
        options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
        options.add_argument("threads", type=int, nargs="*", default=[1, 2])
        main([str(count) for count in options.parse_args().threads])
