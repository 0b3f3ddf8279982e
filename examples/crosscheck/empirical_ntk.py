# SPDX-License-Identifier: Apache-2.0
"""Empirical tangent kernels, linearized networks and Taylor expansions of PyTorch (torch.func).

    python3 empirical_ntk.py [FOLDER]      fixtures for tacit.theory.ntk.finite (default: its resources)
    python3 empirical_ntk.py --rounds 5    times, in turns with `tacit bench empirical`

PyTorch 2.13, CPU, float64 throughout. One npz file a case, in Tacit's layout (channels last; dense W
(in, out), conv W (kh, kw, in, out)):

    x1, x2          examples
    theta.NAME      weights; delta.NAME a direction to move them in
    ntk, ntk_full   kernels of x1 with x2: (n1, n2), the mean over outputs, and (n1, n2, k, k)
    nngp            1/k f(x1) f(x2)^T
    linearized, taylor2, taylor3    of f(theta + delta, x1), in delta

The timed network is x (784), then Dense(512), three times [Erf, Dense(512)], the last Dense with k
outputs; NTK parameterization; n = 100 examples for k = 1, n = 20 for k = 10. PyTorch's times are those of jacrev with vmap over
the examples, then one contraction for each weight, and of vmap over jvp-vjp products; the fastest
counts. The ratio (above 1: Tacit is faster) compares it with Tacit's structured derivatives.
"""
import argparse
import json
import math
import pathlib
import statistics
import subprocess
import time

import numpy
import torch
from torch.func import jacrev, jvp, vjp, vmap
from torch.nn import functional

HERE = pathlib.Path(__file__).resolve().parent
FOLDER = HERE / "../../theory/src/test/resources/tacit/theory/ntk/finite/torch"
THREADS = (1, 2)
torch.set_default_dtype(torch.float64)


def dense(p, name, x, vw, vb, standard=False):
    """sqrt(vw/d) x W + sqrt(vb) b, or x W + b."""
    w = p[name + ".W"]
    scale = 1 if standard else math.sqrt(vw / w.shape[0])
    shift = 1 if standard else math.sqrt(vb)
    return scale * (x @ w) + (shift * p[name + ".b"] if name + ".b" in p else 0)


def conv(p, name, x, vw, vb, padding):
    """x (n, h, w, c), odd kernels, stride 1."""
    w = p[name + ".W"]
    kh, kw, c, _ = w.shape
    x = x.permute(0, 3, 1, 2)
    sides = (kw // 2, kw // 2, kh // 2, kh // 2)
    if padding == "circular":
        x = functional.pad(x, sides, mode="circular")
    elif padding == "same":
        x = functional.pad(x, sides)
    y = functional.conv2d(x, math.sqrt(vw / (kh * kw * c)) * w.permute(3, 2, 0, 1))
    return y.permute(0, 2, 3, 1) + math.sqrt(vb) * p[name + ".b"]


def layer_norm(x):
    """In small steps: jvp inside jvp through PyTorch 2.13's own layer_norm is not the second
    derivative (central differences show it)."""
    x = x - x.mean(-1, keepdim=True)
    return x * (x.square().mean(-1, keepdim=True) + 1e-12).rsqrt()


def erf_net(p, x):
    x = torch.erf(dense(p, "0", x, 1.5, 0.1))
    x = torch.erf(dense(p, "2", x, 1.5, 0.1))
    return dense(p, "4", x, 1.5, 0.1)


def standard_net(p, x):
    x = torch.tanh(dense(p, "0", x, 0, 0, True))
    return dense(p, "2", x, 0, 0, True)


def residual_net(p, x):
    x = dense(p, "0", x, 1.5, 0.1)
    x = x + dense(p, "1.branch.1", functional.gelu(x), 2.0, 0.1)
    return dense(p, "3", layer_norm(x), 1.0, 0.2)


def cnn_pool(p, x):
    x = torch.sin(conv(p, "0", x, 2.0, 0.1, "circular"))
    x = torch.sin(conv(p, "2", x, 2.0, 0.1, "same"))
    return dense(p, "5", x.mean((1, 2)), 2.0, 0.1)


def cnn_flat(p, x):
    x = torch.sigmoid(conv(p, "0", x, 2.0, 0.1, "valid"))
    return dense(p, "3", x.flatten(1), 2.0, 0.1)


# name: (function, shape of an example, shapes of the weights)
CASES = {
    "dense-erf": (erf_net, (4,), {"0.W": (4, 6), "0.b": (6,), "2.W": (6, 5), "2.b": (5,),
                                  "4.W": (5, 3), "4.b": (3,)}),
    "dense-standard": (standard_net, (3,), {"0.W": (3, 7), "0.b": (7,), "2.W": (7, 2), "2.b": (2,)}),
    "residual-gelu": (residual_net, (4,), {"0.W": (4, 6), "0.b": (6,), "1.branch.1.W": (6, 6),
                                           "1.branch.1.b": (6,), "3.W": (6, 2), "3.b": (2,)}),
    "cnn-pool": (cnn_pool, (4, 5, 2), {"0.W": (3, 3, 2, 4), "0.b": (4,), "2.W": (3, 3, 4, 3),
                                       "2.b": (3,), "5.W": (3, 2), "5.b": (2,)}),
    "cnn-flat": (cnn_flat, (5, 4, 1), {"0.W": (3, 3, 1, 3), "0.b": (3,), "3.W": (18, 2),
                                       "3.b": (2,)}),
}


def full_kernel(f, p, x1, x2):
    """(n1, n2, k, k) by Jacobians of one example each."""
    def one(p, x):
        return f(p, x.unsqueeze(0)).squeeze(0)

    rows1 = vmap(jacrev(one), (None, 0))(p, x1)
    rows2 = vmap(jacrev(one), (None, 0))(p, x2)
    return sum(
        torch.einsum("iap,jbp->ijab", rows1[n].flatten(2), rows2[n].flatten(2)) for n in p
    )


def taylor(f, p, delta, degree):
    """Sum of 1/j! d^j/ds^j f(p + s delta) at s = 0, by nested jvp."""
    def along(g):
        return lambda s: jvp(g, (s,), (torch.ones_like(s),))[1]

    def g(s):
        return f({n: p[n] + s * delta[n] for n in p})

    zero, total, factor = torch.zeros(()), 0, 1.0
    for j in range(degree + 1):
        total = total + g(zero) / factor
        g, factor = along(g), factor * (j + 1)
    return total


def fixture(name, folder):
    f, example, shapes = CASES[name]
    random = numpy.random.default_rng(list(name.encode()))

    def drawn(shape, scale=1.0):
        return torch.from_numpy(scale * random.standard_normal(shape))

    p = {n: drawn(s) for n, s in shapes.items()}
    delta = {n: drawn(s, 0.3) for n, s in shapes.items()}
    x1, x2 = drawn((3, *example)), drawn((2, *example))
    full = full_kernel(f, p, x1, x2)
    y1, y2 = f(p, x1), f(p, x2)
    arrays = {
        "x1": x1, "x2": x2, "ntk_full": full,
        "ntk": torch.einsum("ijaa->ij", full) / full.shape[-1],
        "nngp": y1 @ y2.T / y1.shape[1],
        "linearized": y1 + jvp(lambda q: f(q, x1), (p,), (delta,))[1],
        "taylor2": taylor(lambda q: f(q, x1), p, delta, 2),
        "taylor3": taylor(lambda q: f(q, x1), p, delta, 3),
        **{"theta." + n: w for n, w in p.items()},
        **{"delta." + n: w for n, w in delta.items()},
    }
    numpy.savez(folder / (name + ".npz"), **{n: a.numpy() for n, a in arrays.items()})


# Times

WIDTH, BLOCKS, INPUTS = 512, 3, 784
EXAMPLES = {1: 100, 10: 20}


def timed_net(p, x):
    x = dense(p, "0", x, 1.5, 0.1)
    for block in range(1, BLOCKS + 1):
        x = dense(p, str(2 * block), torch.erf(x), 1.5, 0.1)
    return x


def timed_weights(outputs):
    widths = [INPUTS] + BLOCKS * [WIDTH] + [outputs]
    p = {}
    for i in range(BLOCKS + 1):
        p[f"{2 * i}.W"] = torch.randn(widths[i], widths[i + 1])
        p[f"{2 * i}.b"] = torch.randn(widths[i + 1])
    return p


def one_example(p, x):
    return timed_net(p, x.unsqueeze(0)).squeeze(0)


def by_jacobian(p, x):
    """Mean over outputs, (n, n)."""
    rows = vmap(jacrev(one_example), (None, 0))(p, x)
    return sum(torch.einsum("iap,jap->ij", r.flatten(2), r.flatten(2)) for r in rows.values()) / (
        next(iter(rows.values())).shape[1]
    )


def by_products(p, x):
    """A jvp along a vjp for each pair of examples."""
    def pair(x1, x2):
        def product(v):
            _, pull = vjp(lambda q: one_example(q, x2), p)
            return jvp(lambda q: one_example(q, x1), (p,), (pull(v)[0],))[1]

        return torch.trace(vmap(product)(torch.eye(p[f"{2 * BLOCKS}.b"].shape[0])))

    return vmap(vmap(pair, (None, 0)), (0, None))(x, x) / p[f"{2 * BLOCKS}.b"].shape[0]


def milliseconds(work, seconds):
    work()
    times, end = [], time.perf_counter() + seconds
    while not times or time.perf_counter() < end:
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return 1e3 * statistics.median(times)


def theirs(outputs, seconds):
    torch.manual_seed(0)
    p, x = timed_weights(outputs), torch.randn(EXAMPLES[outputs], INPUTS)
    jacobian = milliseconds(lambda: by_jacobian(p, x), seconds)
    few = x[:8]
    products = milliseconds(lambda: by_products(p, few), seconds) * (len(x) / len(few)) ** 2
    return {"jacrev and vmap": jacobian, "jvp along vjp (from n = 8)": products}


def ours(threads, seconds):
    """Milliseconds of Tacit's kernels by name."""
    command = [HERE.parents[1] / "tacit", "bench", "empirical", "--threads", threads,
               "--seconds", seconds, "--json"]
    made = subprocess.run([str(c) for c in command], check=True, capture_output=True, text=True)
    rows = json.loads(made.stdout)["measured"]
    return {row["name"]: 1e3 * row["seconds"] for row in rows if row["threads"] == threads}


def take_turns(rounds, seconds):
    for threads in THREADS:
        torch.set_num_threads(threads)
        turns = [(ours(threads, seconds), {k: theirs(k, seconds) for k in EXAMPLES})
                 for _ in range(rounds)]
        for k, n in EXAMPLES.items():
            name = f"structured, n = {n}, k = {k}"
            ratios = [min(b[k].values()) / a[name] for a, b in turns]
            print(f"{threads} threads, n = {n}, k = {k}:", flush=True)
            for row in (r for r in turns[0][0] if r.endswith(f"k = {k}")):
                print(f"  Tacit {row:36} {statistics.median(a[row] for a, _ in turns):10.2f} ms")
            for row in turns[0][1][k]:
                median = statistics.median(b[k][row] for _, b in turns)
                print(f"  PyTorch {row:34} {median:10.2f} ms")
            print(f"  ratio {statistics.median(ratios):.1f} ({min(ratios):.1f} to {max(ratios):.1f})")


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("folder", nargs="?", type=pathlib.Path, default=FOLDER)
    options.add_argument("--rounds", type=int, default=0)
    options.add_argument("--seconds", type=float, default=2)
    given = options.parse_args()
    if given.rounds:
        take_turns(given.rounds, given.seconds)
        return
    given.folder.mkdir(parents=True, exist_ok=True)
    for name in CASES:
        fixture(name, given.folder)
        print(given.folder / (name + ".npz"))


if __name__ == "__main__":
    main()
