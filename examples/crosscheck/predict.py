# SPDX-License-Identifier: Apache-2.0
"""What infinitely wide networks predict, computed a second time with NumPy alone, from the formulas.

    python3 examples/crosscheck/predict.py fixtures          makes the small cases that the tests read
    python3 examples/crosscheck/predict.py check [N] [SEED]  N drawn cases against ./tacit predict

Training and test points go through the kernel recursion as one set, with all pairs of pixels; `tacit`
computes three Gram matrices, with as few pixels as it can. Matrix functions go by eigenvalues, and the
end of time by `numpy.linalg.solve`.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

import numpy as np

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDER = ROOT / "examples/src/test/resources/tacit/examples/command/predict"


def relu(k, p, q):
    """E[φ(u)φ(v)] and E[φ'(u)φ'(v)] of the rectifier, from the angle between u and v."""
    scale = np.sqrt(p * q)
    angle = np.arccos(np.clip(k / scale, -1, 1))
    value = scale * (np.sin(angle) + (np.pi - angle) * np.cos(angle)) / (2 * np.pi)
    return value, (np.pi - angle) / (2 * np.pi)


def leaky(slope):
    """A mix of the rectifier and the identity: φ = s x + (1 - s) relu."""

    def dual(k, p, q):
        value, rate = relu(k, p, q)
        # E[x relu(y)] = k / 2, by symmetry.
        return slope**2 * k + slope * (1 - slope) * k + (1 - slope) ** 2 * value, (
            slope**2 + slope * (1 - slope) + (1 - slope) ** 2 * rate
        )

    return dual


def erf(k, p, q):
    inside = 2 * k / np.sqrt((1 + 2 * p) * (1 + 2 * q))
    return 2 / np.pi * np.arcsin(inside), 4 / np.pi / np.sqrt((1 + 2 * p) * (1 + 2 * q) - 4 * k**2)


def sine(k, p, q):
    mean = (p + q) / 2
    return (np.exp(k - mean) - np.exp(-k - mean)) / 2, (np.exp(k - mean) + np.exp(-k - mean)) / 2


DUALS = {"relu": relu, "erf": erf, "sin": sine, "leaky_relu": leaky(0.01)}


def elementwise(name, kernel, tangent):
    """All pairs of samples and pixels, [n, n, P, P]; an entry with itself is set exactly."""
    n, pixels = kernel.shape[0], kernel.shape[2]
    own = np.einsum("iipp->ip", kernel).copy()
    p, q = own[:, None, :, None], own[None, :, None, :]
    value, slope = DUALS[name](kernel, p, q)
    if name in ("relu", "leaky_relu"):
        gain = 0.5 if name == "relu" else (1 + 0.01**2) / 2
        i, s = np.arange(n)[:, None], np.arange(pixels)[None, :]
        value[i, i, s, s] = gain * own
        slope[i, i, s, s] = gain
    return value, slope * tangent


def taps(size, kernel, padding):
    """reads[o][t] is the pixel that output o reads at tap t, or None, on a square image."""
    low = 0 if padding == "valid" else (kernel - 1) // 2
    out = size - kernel + 1 if padding == "valid" else size
    reads = []
    for y in range(out):
        for x in range(out):
            row = []
            for a in range(kernel):
                for b in range(kernel):
                    i, j = y + a - low, x + b - low
                    if padding == "circular":
                        i, j = i % size, j % size
                    inside = 0 <= i < size and 0 <= j < size
                    row.append(i * size + j if inside else None)
            reads.append(row)
    return reads


def convolve(m, reads):
    outputs, count = len(reads), len(reads[0])
    result = np.zeros(m.shape[:2] + (outputs, outputs))
    for o in range(outputs):
        for u in range(outputs):
            for t in range(count):
                a, b = reads[o][t], reads[u][t]
                if a is not None and b is not None:
                    result[:, :, o, u] += m[:, :, a, b] / count
    return result


def through(layers, kernel, tangent, first):
    """K and Θ after the layers, NTK parameterization."""
    for layer in layers:
        kind = layer["type"]
        sw, sb = layer.get("weight_variance", 1.0), layer.get("bias_variance", 0.0)
        if kind == "dense":
            kernel, tangent = sw * kernel + sb, (None if first else sw * tangent)
            tangent = kernel if tangent is None else kernel + tangent
            first = False
        elif kind == "conv":
            side = int(round(np.sqrt(kernel.shape[2])))
            reads = taps(side, layer["kernel"][0], layer.get("padding", "valid"))
            carried = 0 if first else sw * convolve(tangent, reads)
            kernel = sw * convolve(kernel, reads) + sb
            tangent = kernel + carried
            first = False
        elif kind == "residual":
            other = through(layer["branch"], kernel, tangent, first)
            kernel, tangent = kernel + other[0], tangent + other[1]
        elif kind == "flatten":
            kernel = np.einsum("ijpp->ij", kernel)[:, :, None, None] / kernel.shape[2]
            if not first:
                tangent = np.einsum("ijpp->ij", tangent)[:, :, None, None] / tangent.shape[2]
        elif kind == "global_average_pool":
            kernel = kernel.mean(axis=(2, 3), keepdims=True)
            tangent = tangent.mean(axis=(2, 3), keepdims=True)
        else:
            kernel, tangent = elementwise(kind, kernel, tangent)
    return kernel, tangent


def kernels(arch, x):
    flat = x.reshape(len(x), -1, x.shape[-1]) if x.ndim > 2 else x[:, None, :]
    first = np.einsum("ipc,jqc->ijpq", flat, flat) / flat.shape[2]
    kernel, tangent = through(arch["layers"], first, np.zeros_like(first), True)
    return kernel[:, :, 0, 0], tangent[:, :, 0, 0]


def predict(arch, x, y, u, time, rate, ridge, get):
    m = len(x)
    kernel, tangent = kernels(arch, np.concatenate([x, u]))
    learning = tangent if get == "ntk" else kernel
    dd = learning[:m, :m] + ridge * np.trace(learning[:m, :m]) / m * np.eye(m)
    td = learning[m:, :m]
    tau = rate * time / y.size

    def learned(power):
        """(I - e^{-power τ dd}) / dd."""
        if np.isinf(time):
            return np.linalg.inv(dd)
        values, v = np.linalg.eigh(dd)
        return (v * (-np.expm1(-power * tau * values) / values)) @ v.T

    if np.isinf(time):
        mean, train = td @ np.linalg.solve(dd, y), y
    else:
        values, v = np.linalg.eigh(dd)
        mean, train = td @ learned(1) @ y, (v * -np.expm1(-tau * values)) @ v.T @ y
    if get == "nngp":
        covariance = kernel[m:, m:] - td @ learned(2) @ td.T
    else:
        b = td @ learned(1)
        cross = b @ kernel[:m, m:]
        covariance = kernel[m:, m:] + b @ kernel[:m, :m] @ b.T - cross - cross.T
    return {"mean": mean, "covariance": covariance, "train_mean": train}


def drawn(random):
    """A network, points and settings."""
    n, t, k = random.integers(3, 9), random.integers(1, 5), random.integers(1, 4)
    variances = lambda: {
        "weight_variance": round(random.uniform(0.8, 2.5), 3),
        "bias_variance": round(random.uniform(0.0, 0.5), 3),
    }
    kind = random.choice(["fcn", "fcn", "fcn", "residual", "cnn"])
    phi = lambda: {"type": str(random.choice(list(DUALS)))}
    if kind == "cnn":
        size = int(random.integers(3, 5))
        shape = (size, size, int(random.integers(1, 3)))
        layers = []
        padding = str(random.choice(["same", "circular", "valid"]))
        for _ in range(1 if padding == "valid" else random.integers(1, 3)):
            layers += [{"type": "conv", "kernel": [3, 3], "padding": padding, **variances()}, phi()]
        layers += [{"type": str(random.choice(["flatten", "global_average_pool"]))}]
    else:
        shape = (int(random.integers(2, 9)),)
        layers = [{"type": "dense", **variances()}]
        for _ in range(random.integers(1, 4)):
            block = [phi(), {"type": "dense", **variances()}]
            layers += [{"type": "residual", "branch": block}] if kind == "residual" else block
        layers += [phi()]
    layers += [{"type": "dense", **variances()}]
    time = random.choice([np.inf, np.inf, 0.0, 1.0, round(random.uniform(0.1, 40), 2)])
    return {
        "arch": {"layers": layers},
        "x": random.normal(size=(n,) + shape),
        "y": random.normal(size=(n, k)),
        "u": random.normal(size=(t,) + shape),
        "time": float(time),
        "rate": round(random.uniform(0.1, 3), 2),
        "ridge": float(random.choice([0.0, 0.0, 1e-3, 0.1])),
        "get": str(random.choice(["ntk", "nngp"])),
    }


def options(case):
    time = "inf" if np.isinf(case["time"]) else repr(case["time"])
    return ["--time", time, "--learning-rate", repr(case["rate"]), "--diag-reg", repr(case["ridge"]), "--get", case["get"]]


def write(case, folder):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "arch.json").write_text(json.dumps(case["arch"], indent=1) + "\n")
    for name, key in (("x-train", "x"), ("y-train", "y"), ("x-test", "u")):
        np.save(folder / f"{name}.npy", case[key])


def expected(case):
    return predict(*(case[key] for key in ("arch", "x", "y", "u", "time", "rate", "ridge", "get")))


def fixtures():
    random = np.random.default_rng(2020)
    for i in range(12):
        case = drawn(random)
        case["get"] = ("ntk", "nngp")[i % 2]
        case["time"] = (np.inf, case["time"], 0.5 + i)[i % 3]
        folder = FOLDER / f"case-{i:02}"
        write(case, folder)
        (folder / "options.txt").write_text("\n".join(options(case)) + "\n")
        np.savez(folder / "expected.npz", **expected(case))


def check(count, seed):
    random, worst = np.random.default_rng(seed), 0.0
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        for i in range(count):
            case = drawn(random)
            write(case, folder)
            files = [f"--{name}={folder / name}.npy" for name in ("x-train", "y-train", "x-test")]
            command = [str(ROOT / "tacit"), "predict", f"--arch={folder / 'arch.json'}", *files]
            subprocess.run(command + options(case) + [f"--out={folder / 'p.npz'}"], check=True, capture_output=True)
            got = np.load(folder / "p.npz")
            for key, value in expected(case).items():
                worst = max(worst, np.abs(got[key] - value).max() / max(1.0, np.abs(value).max()))
            print(f"{i + 1} cases, largest distance {worst:.2e}", flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["fixtures"]:
        fixtures()
    elif sys.argv[1:2] == ["check"]:
        numbers = [int(word) for word in sys.argv[2:4]]
        check(*(numbers + [20, 0][len(numbers):]))
    else:
        sys.exit(__doc__)
