# SPDX-License-Identifier: Apache-2.0
"""JAX's time for the kernels of infinitely wide networks that `tacit bench kernels` times.

    python3 kernel_speed.py [--threads 2] [--seconds 2]       (JAX 0.10, CPU, float32 and float64)
    python3 kernel_speed.py --rounds 3                        (in turns with Tacit)
    python3 kernel_speed.py --check                           (values, against Tacit's)

The recursion of both kernels is written here with JAX's operations, as its libraries for infinite
width write it, and compiled as a whole. Tacit computes in float64, from samples to Gram matrices;
float32 is what such libraries run in unless told otherwise. With rounds, `tacit bench kernels` and
JAX take turns, each in a process of its own, and the table has the median of the rounds and of the
ratios (above 1: Tacit is faster), with the least and the largest. `--check` compares every entry
of networks of each kind with Tacit's, in float64.
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import numpy as np

TACIT = pathlib.Path(__file__).resolve().parents[2] / "tacit"
WEIGHT, BIAS = 2.0, 0.1


def on_threads(threads):
    """JAX sizes its thread pool by the processors that the process may use."""
    os.sched_setaffinity(0, set(sorted(os.sched_getaffinity(0))[:threads]))


def duals():
    """T and its derivative by k12, of k12, k11 and k22."""
    import jax.numpy as jnp
    from jax.numpy import arctan2, maximum, pi, sqrt

    def relu(k, p, q):
        s = sqrt(maximum(p * q - k * k, 0))
        slope = 0.5 - arctan2(s, k) / (2 * pi)
        return s / (2 * pi) + slope * k, slope

    def erf(k, p, q):
        r = sqrt(maximum((1 + 2 * p) * (1 + 2 * q) - 4 * k * k, 0))
        return 2 / pi * arctan2(2 * k, r), 4 / (pi * r)

    def gelu(k, p, q):
        d2 = (1 + p) * (1 + q) - k * k
        d, p1 = sqrt(d2), (1 + p) * (1 + q)
        psi = arctan2(k, d)
        value = ((k * k + p * q * d2) / (p1 * d) + k * psi) / (2 * pi) + k / 4
        return value, 0.25 + (psi + k / d * (1 / d2 + (1 - p * q) / p1 + 1)) / (2 * pi)

    def ends(k):
        """Same sample and, with all pairs of pixels, same pixel."""
        return jnp.einsum("ii...->i...", k) if k.ndim < 4 else jnp.einsum("iiaa->ia", k)

    def of(name, k, theta):
        p = ends(k)
        if k.ndim < 4:
            p, q = p[:, None], p[None]
        else:
            p, q = p[:, None, :, None], p[None, :, None, :]
        value, slope = {"relu": relu, "erf": erf, "gelu": gelu}[name](k, p, q)
        return value, slope * theta

    return of


def shifted(k, side):
    """Mean over 3 x 3 taps with zeros around, of one pixel (n, n, h, w) or of pairs (…, h, w, h, w)."""
    import jax.numpy as jnp

    for axis in (2, 3):
        axes = (axis, axis + 2) if k.ndim == 6 else (axis,)
        padded = jnp.pad(k, [(1, 1) if each in axes else (0, 0) for each in range(k.ndim)])
        taps = [tuple(slice(t, t + side) if each in axes else slice(None) for each in range(k.ndim))
                for t in range(3)]
        k = sum(padded[tap] for tap in taps)
    return k / 9


def dense(name, depth):
    dual = duals()

    def kernels(x):
        k = WEIGHT * (x @ x.T) / x.shape[1] + BIAS
        theta = k
        for _ in range(depth):
            value, theta = dual(name, k, theta)
            k = WEIGHT * value + BIAS
            theta = k + WEIGHT * theta
        return k, theta

    return kernels


def images(depth, pooled):
    """Convolutions 3 x 3 SAME with rectifiers, then the mean over pixels or over their pairs."""
    import jax.numpy as jnp

    dual = duals()

    def kernels(x):
        n, side = x.shape[:2]
        flat = x.reshape(n, side * side)
        grid = (n, n, side, side) + ((side, side) if pooled else ())
        both = (n, n, side**2) + ((side**2,) if pooled else ())
        k = jnp.einsum("ia,jb->ijab", flat, flat) if pooled else flat[:, None] * flat[None]
        theta = jnp.zeros_like(k)
        for _ in range(depth):
            k = WEIGHT * shifted(k.reshape(grid), side) + BIAS
            theta = k + WEIGHT * shifted(theta.reshape(grid), side)
            k, theta = dual("relu", k.reshape(both), theta.reshape(both))
        axes = (2, 3) if pooled else (2,)
        k, theta = WEIGHT * k.mean(axes) + BIAS, WEIGHT * theta.mean(axes)
        return k, k + theta

    return kernels


# name: (network, shape of the samples); the names are those of tacit.examples.bench.InfiniteKernels
CASES = {
    "dense relu, n = 1000": (lambda: dense("relu", 10), (1000, 784)),
    "dense erf, n = 1000": (lambda: dense("erf", 10), (1000, 784)),
    "flat 28x28, n = 100": (lambda: images(5, False), (100, 28, 28, 1)),
    "pooled 14x14, n = 10": (lambda: images(5, True), (10, 14, 14, 1)),
}


def milliseconds(name, dtype, seconds):
    """Median time of one Gram matrix, compiled before."""
    import jax

    build, shape = CASES[name]
    x = jax.numpy.asarray(np.random.default_rng(0).normal(size=shape), dtype)
    kernels = jax.jit(build())
    jax.block_until_ready(kernels(x))
    times, end = [], time.perf_counter() + seconds
    while time.perf_counter() < end or not times:
        start = time.perf_counter()
        jax.block_until_ready(kernels(x))
        times.append(time.perf_counter() - start)
    return 1e3 * statistics.median(times)


def ours(threads, seconds):
    """Milliseconds of Tacit by name."""
    command = [TACIT, "bench", "kernels", "--threads", threads, "--seconds", seconds, "--json"]
    made = subprocess.run([str(c) for c in command], check=True, capture_output=True, text=True)
    rows = json.loads(made.stdout)["measured"]
    return {row["name"]: 1e3 * row["seconds"] for row in rows if row["threads"] == threads}


def theirs(threads, seconds):
    """Milliseconds of JAX by name and type, in a process of its own."""
    command = [sys.executable, __file__, "--threads", threads, "--seconds", seconds, "--json"]
    made = subprocess.run([str(c) for c in command], check=True, capture_output=True, text=True)
    return json.loads(made.stdout)


def take_turns(threads, seconds, rounds):
    turns = [(ours(threads, seconds), theirs(threads, seconds)) for _ in range(rounds)]
    for name in CASES:
        a = [turn[0][name] for turn in turns]
        for dtype in ("float32", "float64"):
            b = [turn[1][f"{name}, {dtype}"] for turn in turns]
            ratios = [y / x for x, y in zip(a, b)]
            print(
                f"{name:22} {threads} threads  Tacit {statistics.median(a):9.2f} ms"
                f"  JAX {dtype} {statistics.median(b):9.2f} ms  ratio"
                f" {statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})",
                flush=True,
            )


def arch(layers):
    law = {"weight_variance": WEIGHT, "bias_variance": BIAS}
    filled = [{**each, **law} if each["type"] in ("dense", "conv") else each for each in layers]
    return {"parameterization": "ntk", "layers": filled}


def unit(affine, name):
    return [affine, {"type": name}]


def check():
    """Largest relative error of an entry, of each network, in float64."""
    layer = {"type": "dense", "units": 1}
    conv = {"type": "conv", "channels": 1, "kernel": [3, 3], "padding": "same"}
    random = np.random.default_rng(1)
    networks = {name: (unit(layer, name) * 10 + [layer], dense(name, 10), (20, 7)) for name in
                ("relu", "erf", "gelu")}
    for pooled, top in ((False, "flatten"), (True, "global_average_pool")):
        layers = unit(conv, "relu") * 5 + [{"type": top}, layer]
        networks[f"relu, 3 x 3, {top}"] = (layers, images(5, pooled), (4, 6, 6, 1))
    for name, (layers, kernels, shape) in networks.items():
        x = random.normal(size=shape)
        errors = [np.abs(a / np.asarray(b) - 1).max() for a, b in zip(tacit(layers, x), kernels(x))]
        print(f"{name:32} nngp {errors[0]:.1e}  ntk {errors[1]:.1e}", flush=True)


def tacit(layers, x):
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "arch.json").write_text(json.dumps(arch(layers)))
        np.save(folder / "x.npy", x)
        words = ["kernel", "--arch", folder / "arch.json", "--x1", folder / "x.npy"]
        subprocess.run([TACIT, *words, "--out", folder / "k.npz"], check=True, capture_output=True)
        with np.load(folder / "k.npz") as made:
            return made["nngp"], made["ntk"]


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--threads", type=int, default=2)
    options.add_argument("--seconds", type=float, default=2)
    options.add_argument("--rounds", type=int, default=0)
    options.add_argument("--check", action="store_true")
    options.add_argument("--json", action="store_true")
    given = options.parse_args()
    if given.rounds:
        take_turns(given.threads, given.seconds, given.rounds)
        return
    on_threads(given.threads)
    import jax

    jax.config.update("jax_enable_x64", True)
    if given.check:
        check()
        return
    times = {}
    for name in CASES:
        for dtype in ("float32", "float64"):
            times[f"{name}, {dtype}"] = milliseconds(name, dtype, given.seconds)
            if not given.json:
                line = f"{name:22} {dtype} {given.threads} threads"
                print(f"{line} {times[f'{name}, {dtype}']:9.2f} ms", flush=True)
    if given.json:
        print(json.dumps(times))


if __name__ == "__main__":
    main()
