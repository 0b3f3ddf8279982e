# SPDX-License-Identifier: Apache-2.0
"""Kernels of infinitely wide networks a second time: brute force in NumPy, and random networks.

    python3 kernels.py fixtures [FILE [N [SEED]]] write the tests' fixtures (60 networks, seed 0)
    python3 kernels.py compare TACIT [N] [SEED] run the command on N random networks and compare

Shares nothing with the Java code: all covariances of all pairs of pixels of all samples at once,
plain loops over taps, integrals or other closed forms for the dual activations. NumPy and SciPy.
"""
import functools
import itertools
import json
import pathlib
import subprocess
import sys
import tempfile

import numpy as np
from scipy.special import erf

HERE = pathlib.Path(__file__).resolve().parent
FILE = HERE / "../src/test/resources/tacit/examples/command/kernels.json"


# Dual activations: T = E[f(u) f(v)] and dT = E[f'(u) f'(v)].


def integral(f, df, reach=9.0):
    """Both expectations by the trapezoid rule in the plane, for smooth activations."""

    def one(k, p, q):
        if p == 0:
            k, p, q = k, q, p
        if max(p, q) > 500:
            raise OverflowError("too steep for this plane")
        step = min(0.1, 0.2 / np.sqrt(max(p, q, 1)))
        z = np.arange(-reach, reach + step / 2, step)
        w = np.exp(-z * z / 2) * step / np.sqrt(2 * np.pi)
        a = np.sqrt(p)
        b = k / a if a > 0 else 0.0
        c = np.sqrt(max(q - b * b, 0.0))
        u, v = a * z, b * z[:, None] + c * z[None, :]
        return w * f(u) @ (f(v) @ w), w * df(u) @ (df(v) @ w)

    def dual(k, p, q):
        shape = np.broadcast(k, p, q).shape
        flat = [np.broadcast_to(x, shape).ravel() for x in (k, p, q)]
        known = {}
        out = np.empty((2, flat[0].size))
        for i, key in enumerate(zip(*flat)):
            if key not in known:
                known[key] = one(*key)
            out[:, i] = known[key]
        return out[0].reshape(shape), out[1].reshape(shape)

    return dual


def rectifier(a, b):
    """a min(x, 0) + b max(x, 0), by the angle."""

    def dual(k, p, q):
        r = np.sqrt(p * q)
        c = np.divide(k, r, out=np.zeros_like(r + k), where=r > 0)
        c = np.where(np.abs(c) > 1 - 1e-14, np.sign(c), c)  # multiples of each other
        angle = np.arccos(c)
        up = r / (2 * np.pi) * (np.sin(angle) + (np.pi - angle) * c)
        down = r / (2 * np.pi) * (np.sin(angle) - angle * c)  # E[max(u, 0) max(-v, 0)]
        value = (a * a + b * b) * up - 2 * a * b * down
        slope = (a * a + b * b) * (np.pi - angle) / (2 * np.pi) + a * b * angle / np.pi
        return value, slope

    return dual


def error_function(a, b, c):
    def dual(k, p, q):
        k, p, q = b * b * k, b * b * p, b * b * q
        root = np.sqrt((1 + 2 * p) * (1 + 2 * q))
        value = a * a * 2 / np.pi * np.arcsin(2 * k / root) + c * c
        return value, a * a * b * b * 4 / np.pi / np.sqrt(root * root - 4 * k * k)

    return dual


def wave(a, b, c):
    """a sin(b x + c), from the cosines of sum and difference."""

    def dual(k, p, q):
        apart = np.exp(-b * b * (p + q - 2 * k) / 2)
        together = np.exp(-b * b * (p + q + 2 * k) / 2) * np.cos(2 * c)
        return a * a / 2 * (apart - together), a * a * b * b / 2 * (apart + together)

    return dual


def exponential(a, b):
    def dual(k, p, q):
        value = a * a * np.exp(b * b * (p + q + 2 * k) / 2)
        return value, b * b * value

    return dual


def monomial(n):
    """x^n by Gauss-Hermite quadrature, which is exact for polynomials."""
    z, w = np.polynomial.hermite_e.hermegauss(12)
    w = w / w.sum()

    def dual(k, p, q):
        a = np.sqrt(p)
        b = np.divide(k, a, out=np.zeros_like(k + a), where=a > 0)
        c = np.sqrt(np.maximum(q - b * b, 0))
        value, slope = 0, 0
        for (x, s), (y, t) in itertools.product(zip(z, w), repeat=2):
            u, v = a * x, b * x + c * y
            value = value + s * t * u**n * v**n
            if n > 0:
                slope = slope + s * t * n * n * u ** (n - 1) * v ** (n - 1)
        return value + 0 * k, slope + 0 * k

    return dual


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def gaussian(x):
    return np.exp(-x * x / 2) / np.sqrt(2 * np.pi)


@functools.cache
def smooth(name):
    return {
        "tanh": integral(np.tanh, lambda x: 1 - np.tanh(x) ** 2),
        "sigmoid": integral(sigmoid, lambda x: sigmoid(x) * sigmoid(-x)),
        "gelu": integral(
            lambda x: x * (1 + erf(x / np.sqrt(2))) / 2,
            lambda x: (1 + erf(x / np.sqrt(2))) / 2 + x * gaussian(x),
        ),
    }[name]


def activation(layer):
    name, get = layer["type"], layer.get
    if name in ("tanh", "sigmoid", "gelu"):
        return smooth(name)
    return {
        "relu": lambda: rectifier(0, 1),
        "leaky_relu": lambda: rectifier(get("slope", 0.01), 1),
        "abs": lambda: rectifier(-1, 1),
        "erf": lambda: error_function(get("a", 1), get("b", 1), get("c", 0)),
        "sin": lambda: wave(get("a", 1), get("b", 1), get("c", 0)),
        "cos": lambda: wave(get("a", 1), get("b", 1), get("c", 0) + np.pi / 2),
        "exp": lambda: exponential(get("a", 1), get("b", 1)),
        "monomial": lambda: monomial(layer["degree"]),
    }[name]()


ACTIVATIONS = "relu leaky_relu abs erf gelu sin cos tanh sigmoid monomial exp".split()


# Layers. A state is (K, Theta, grid, channels): K and Theta of shape (n, n, P, P), all samples.


def reads(size, window, stride, padding):
    """For each output the list of inputs that its taps read, None for padding."""
    if padding == "valid":
        outs, low = (size - window) // stride + 1, 0
    else:
        outs = -(-size // stride)
        low = max((outs - 1) * stride + window - size, 0) // 2
    rows = []
    for o in range(outs):
        taps = [o * stride + t - low for t in range(window)]
        if padding == "circular":
            taps = [t % size for t in taps]
        rows.append([t if 0 <= t < size else None for t in taps])
    return rows


def taps(grid, window, strides, padding):
    """The output grid, and for each output pixel the list of input pixels or None."""
    axes = [reads(*each, padding) for each in zip(grid, window, strides)]
    table = []
    for place in itertools.product(*axes):
        pixels = []
        for at in itertools.product(*place):
            pixels.append(None if None in at else int(np.ravel_multi_index(at, grid)))
        table.append(pixels)
    return tuple(len(axis) for axis in axes), table


def convolved(m, table):
    out = np.zeros(m.shape[:2] + (len(table), len(table)))
    for o, ones in enumerate(table):
        for p, twos in enumerate(table):
            for a, b in zip(ones, twos):
                if a is not None and b is not None:
                    out[:, :, o, p] += m[:, :, a, b]
    return out / len(table[0])


def pooled(m, table, divisors):
    out = np.zeros(m.shape[:2] + (len(table), len(table)))
    for o, ones in enumerate(table):
        for p, twos in enumerate(table):
            for a in ones:
                for b in twos:
                    if a is not None and b is not None:
                        out[:, :, o, p] += m[:, :, a, b]
            out[:, :, o, p] /= divisors[o] * divisors[p]
    return out


def variances(k):
    n, p = k.shape[0], k.shape[2]
    return k[np.arange(n), np.arange(n)][:, np.arange(p), np.arange(p)]


def affine(layer, law, k, theta, fan_in):
    w, b = layer.get("weight_variance", 1.0), layer.get("bias_variance", 0.0)
    out = w * k + b
    if law == "ntk":
        return out, out + w * theta
    return out, fan_in * k + w * theta + (1 if "bias_variance" in layer else 0)


def apply(layer, law, state):
    k, theta, grid, channels = state
    name = layer["type"]
    if name in ACTIVATIONS:
        q = variances(k)
        value, slope = activation(layer)(k, q[:, None, :, None], q[None, :, None, :])
        if name in ("relu", "leaky_relu", "abs"):  # the angle is ill-conditioned on the diagonal
            a, b = {"relu": (0, 1), "abs": (-1, 1)}.get(name, (layer.get("slope", 0.01), 1))
            for i, p in itertools.product(range(k.shape[0]), range(k.shape[2])):
                if k[i, i, p, p] > 0:
                    value[i, i, p, p] = (a * a + b * b) / 2 * k[i, i, p, p]
                    slope[i, i, p, p] = (a * a + b * b) / 2
        return value, slope * theta, grid, channels
    if name == "dense":
        return *affine(layer, law, k, theta, channels), grid, layer.get("units")
    if name == "conv":
        window = layer["kernel"]
        strides = layer.get("strides", [1] * len(window))
        new, table = taps(grid, window, strides, layer.get("padding", "valid"))
        fan_in = channels * int(np.prod(window)) if channels else None
        k, theta = affine(layer, law, convolved(k, table), convolved(theta, table), fan_in)
        return k, theta, new, layer.get("channels")
    if name in ("average_pool", "sum_pool"):
        window = layer["window"]
        padding = layer.get("padding", "valid")
        new, table = taps(grid, window, layer.get("strides", window), padding)
        divisors = [1 if name == "sum_pool" else len(row) for row in table]
        if layer.get("normalize_edges"):
            divisors = [sum(pixel is not None for pixel in row) for row in table]
        return pooled(k, table, divisors), pooled(theta, table, divisors), new, channels
    if name == "global_average_pool":
        return k.mean((2, 3), keepdims=True), theta.mean((2, 3), keepdims=True), (), channels
    if name == "flatten":
        pixels = k.shape[2]
        k, theta = (np.trace(m, axis1=2, axis2=3)[:, :, None, None] / pixels for m in (k, theta))
        return k, theta, (), channels * pixels if channels else None
    if name == "layer_norm":
        r = 1 / np.sqrt(1e-12 + variances(k))
        factor = r[:, None, :, None] * r[None, :, None, :]
        return k * factor, theta * factor, grid, channels
    if name == "dropout":
        k, theta = k.copy(), theta.copy()
        for i, p in itertools.product(range(k.shape[0]), range(k.shape[2])):
            k[i, i, p, p] /= 1 - layer["rate"]
            theta[i, i, p, p] /= 1 - layer["rate"]
        return k, theta, grid, channels
    if name == "identity":
        return state
    if name == "residual":
        paths = [layer["branch"], layer.get("shortcut", [])]
    else:
        paths = layer["branches"]
    ends = [functools.reduce(lambda s, each: apply(each, law, s), path, state) for path in paths]
    k, theta, grid, channels = ends[0]
    for other in ends[1:]:
        if name == "parallel_product":
            theta = theta * other[0] + k * other[1]
            k = k * other[0]
        else:
            k, theta = k + other[0], theta + other[1]
    return k, theta, grid, channels


def kernels(arch, x1, x2=None):
    """nngp and ntk, (n1, n2)."""
    x = x1 if x2 is None else np.concatenate([x1, x2])
    grid, channels = x.shape[1:-1], x.shape[-1]
    flat = x.reshape(len(x), -1, channels)
    k = np.einsum("iac,jbc->ijab", flat, flat) / channels
    state = k, np.zeros_like(k), grid, channels
    for layer in arch["layers"]:
        state = apply(layer, arch.get("parameterization", "ntk"), state)
    m = len(x1)
    rows, columns = slice(0, m), slice(0, m) if x2 is None else slice(m, len(x))
    return [each[rows, columns, 0, 0] for each in state[:2]]


# Random networks.


class Draw:
    """Networks whose values stay in a range where double precision has digits to spare."""

    def __init__(self, random, rank):
        self.random, self.rank, self.grid = random, rank, None
        self.law = str(random.choice(["ntk", "ntk", "standard"]))

    def pick(self, *words):
        return words[self.random.integers(len(words))]

    def number(self, low, high):
        return round(float(self.random.uniform(low, high)), 3)

    def weights(self):
        fields = {}
        if self.random.random() < 0.9:
            fields["weight_variance"] = self.number(0.3, 2.0)
        if self.random.random() < 0.7:
            fields["bias_variance"] = self.pick(0.0, self.number(0.01, 0.4))
        return fields

    def affine(self, keep=True):
        """With `keep` of as many channels and pixels as before."""
        width = self.width = self.width if keep else int(self.random.integers(1, 6))
        if not self.grid:
            return {"type": "dense", "units": width, **self.weights()}
        layer = {"type": "conv", "channels": width, **self.weights()}
        layer["kernel"] = [int(self.random.integers(1, 4)) for _ in self.grid]
        if keep:
            layer["padding"] = self.pick("same", "circular")
            return layer
        layer["padding"] = self.pick("same", "circular", "valid")
        layer["strides"] = [int(self.random.integers(1, 3)) for _ in self.grid]
        layer["kernel"] = [min(f, n) for f, n in zip(layer["kernel"], self.grid)]
        self.grid = taps(self.grid, layer["kernel"], layer["strides"], layer["padding"])[0]
        if layer["padding"] == "valid" and self.random.random() < 0.5:
            del layer["padding"]
        return layer

    def activation(self):
        name = self.pick(*ACTIVATIONS)
        layer = {"type": name}
        if name == "leaky_relu" and self.random.random() < 0.7:
            layer["slope"] = self.number(-0.3, 0.5)
        if name in ("erf", "sin", "cos") and self.random.random() < 0.7:
            layer |= {"a": self.number(0.5, 1.5), "b": self.number(0.3, 1.2), "c": self.number(-1, 1)}
        if name == "exp":
            layer |= {"a": self.number(0.3, 1), "b": self.number(-0.5, 0.5)}
        if name == "monomial":
            layer["degree"] = int(self.random.integers(0, 4))
        return layer

    def block(self):
        """Layers that take and leave Gaussian features."""
        kind = self.pick("plain", "plain", "plain", "residual", "shortcut", "sum", "product", "norm")
        if kind == "plain":
            extra = []
            if self.random.random() < 0.25:
                extra = [{"type": "dropout", "rate": self.pick(0.0, self.number(0.05, 0.6))}]
            return [self.activation(), *extra, *self.pool(), self.affine(keep=False)]
        if kind == "residual":
            return [{"type": "residual", "branch": [self.activation(), self.affine()]}]
        if kind == "shortcut":
            branch = [self.activation(), self.affine()]
            return [{"type": "residual", "branch": branch, "shortcut": [self.affine()]}]
        if kind == "norm":
            return [{"type": "layer_norm"}, {"type": "identity"}]
        paths = [[self.activation(), self.affine()] for _ in range(self.random.integers(2, 4))]
        if kind == "sum":
            return [{"type": "parallel_sum", "branches": paths}]
        return [{"type": "parallel_product", "branches": paths}, self.affine()]

    def pool(self):
        if not self.grid or self.random.random() < 0.75:
            return []
        window = [int(self.random.integers(1, min(n, 3) + 1)) for n in self.grid]
        layer = {"type": self.pick("average_pool", "sum_pool"), "window": window}
        if self.random.random() < 0.5:
            layer["strides"] = [int(self.random.integers(1, 3)) for _ in window]
        if self.random.random() < 0.7:
            layer["padding"] = self.pick("valid", "same", "circular")
        if layer["type"] == "average_pool" and self.random.random() < 0.4:
            layer["normalize_edges"] = True
        strides, padding = layer.get("strides", window), layer.get("padding", "valid")
        self.grid = taps(self.grid, window, strides, padding)[0]
        return [layer]

    def network(self):
        sizes = [int(self.random.integers(2, 5)) for _ in range(self.rank)]
        example = (*sizes, int(self.random.integers(1, 4)))
        self.width = example[-1]
        self.grid = tuple(sizes) if self.rank else None
        layers = [*self.pool(), self.affine(keep=False)]
        for _ in range(self.random.integers(1, 4)):
            layers += self.block()
        if self.grid:
            layers += [self.pick({"type": "flatten"}, {"type": "global_average_pool"})]
            self.grid = None
            layers += [self.affine(keep=False)]
        if self.random.random() < 0.3:
            if layers[-1]["type"] != "layer_norm":
                layers += [self.activation()] if layers[-1]["type"] == "dense" else []
        x = [np.round(self.random.normal(size=(n, *example)), 3) for n in (3, 2)]
        arch = {"layers": layers}
        if self.law == "standard" or self.random.random() < 0.5:
            arch["parameterization"] = self.law
        return arch, x[0], x[1] if self.random.random() < 0.5 else None


def networks(seed):
    for i in itertools.count():
        random = np.random.default_rng([seed, i])
        arch, x1, x2 = Draw(random, rank=i % 3).network()
        try:
            nngp, ntk = kernels(arch, x1, x2)
        except OverflowError:
            continue
        if np.abs(np.concatenate([nngp, ntk])).max() < 1e6:
            yield arch, x1, x2, nngp, ntk


def fixtures(path=FILE, count=60, seed=0):
    cases = []
    for arch, x1, x2, nngp, ntk in itertools.islice(networks(int(seed)), int(count)):
        cases.append({"arch": arch, "x1": x1.tolist(), "nngp": nngp.tolist(), "ntk": ntk.tolist()})
        if x2 is not None:
            cases[-1]["x2"] = x2.tolist()
    pathlib.Path(path).write_text("[\n" + ",\n".join(map(json.dumps, cases)) + "\n]\n")


def distance(ours, theirs):
    """Largest error in units of the largest entry of its matrix, and of the entry itself."""
    error = np.abs(ours - theirs)
    return error.max() / max(np.abs(theirs).max(), 1e-300), (error / (np.abs(theirs) + 1e-300)).max()


def compare(tacit, count, seed):
    worst = 0
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for i, (arch, x1, x2, *theirs) in enumerate(itertools.islice(networks(seed), count)):
            (folder / "arch.json").write_text(json.dumps(arch))
            np.save(folder / "x1.npy", x1)
            words = [tacit, "kernel", "--arch", folder / "arch.json", "--x1", folder / "x1.npy"]
            if x2 is not None:
                np.save(folder / "x2.npy", x2)
                words += ["--x2", folder / "x2.npy"]
            out = folder / "k.npz"
            subprocess.run([*words, "--out", out], check=True, capture_output=True)
            ours = np.load(out)
            errors = [distance(ours[key], k) for key, k in zip(("nngp", "ntk"), theirs)]
            entry = max(e[1] for e in errors)
            worst = max(worst, entry)
            if entry > 1e-10:
                print(i, errors, json.dumps(arch))
    print(f"{count} networks, largest relative error of an entry {worst:.1e}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["fixtures"]:
        fixtures(*sys.argv[2:])
    elif sys.argv[1:2] == ["compare"]:
        compare(sys.argv[2], int((sys.argv[3:4] or [100])[0]), int((sys.argv[4:5] or [1])[0]))
    else:
        sys.exit(__doc__)
