# SPDX-License-Identifier: Apache-2.0
"""Chunks and clones, likeness of layers, dimensions and selectivity, computed a second time with NumPy alone.

    python3 examples/crosscheck/mitosis.py check [N] [SEED]     N drawn networks against ./tacit measure
    python3 examples/crosscheck/mitosis.py file REP.npz [NAME=VALUE ...]    a file of your own

`representations` shows how a model of your own becomes a file for `tacit measure`. The networks here are dense or
convolutional, with batch normalization or without, of one output or more, in single or double precision; they have
dead neurons and samples that occur twice. The choices of the measures are drawn, too. Chunks and samples are drawn by
the command, which writes them to --out; all that follows from them is computed here again, by regression on the
activations themselves where the command works on their scatter. The largest difference of each measure is printed.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

import numpy as np

ROOT = pathlib.Path(__file__).resolve().parents[2]
TOLERANCE = 1e-6
USUAL = {
    "draws": None,
    "fits": 40,
    "size": None,
    "scale": "trained",
    "delta": 0.9,
    "ridge": 1e-8,
    "epsilon": 1e-8,
    "least-r2": 0.99,
    "most-error": 0.01,
    "limit": None,
    "pixels": "averaged",
    "kernel": "linear",
    "t": 1.0,
    "median": "full-matrix",
    "batch": None,
    "threshold": 0.99,
    "energy": "variance",
    "metric": "euclidean",
    "neighbors": None,
    "fraction": 0.9,
    "n1": 1,
    "n2": None,
}


# What a model of your own needs


def representations(model, readout, x, labels, test, test_labels):
    """What `tacit measure` reads: layers after ReLU, and what the last, affine layer has and sees."""
    import torch
    from torch import nn

    layers, seen = [], []

    def keep(module, inputs, output):
        layers.append(output.permute(0, 2, 3, 1) if output.ndim == 4 else output)

    hooks = [m.register_forward_hook(keep) for m in model.modules() if isinstance(m, nn.ReLU)]
    hooks.append(readout.register_forward_pre_hook(lambda module, inputs: seen.append(inputs[0])))
    with torch.no_grad():
        logits = model.eval()(x)
        rep = {f"layer_{i}": layer.contiguous().numpy() for i, layer in enumerate(layers)}
        model(test)
    for hook in hooks:
        hook.remove()
    return rep | {
        "labels": labels.numpy(),
        "logits": logits.numpy(),
        "readout_weight": readout.weight.detach().numpy(),
        "readout_bias": readout.bias.detach().numpy(),
        "readout_input": seen[0].numpy(),
        "test_activations": seen[1].numpy(),
        "test_labels": test_labels.numpy(),
    }


# Networks


def dense(draw, outputs, normalized):
    from torch import nn

    widths = [int(w) for w in draw.integers(3, 24, size=draw.integers(3, 5))]
    modules = []
    for into, out in zip(widths, widths[1:]):
        modules += [nn.Linear(into, out)] + [nn.BatchNorm1d(out)] * normalized + [nn.ReLU()]
    return nn.Sequential(*modules, nn.Linear(widths[-1], outputs)), (widths[0],)


def convolutional(draw, outputs, normalized):
    from torch import nn

    channels = [int(c) for c in draw.integers(3, 12, size=3)]
    modules = []
    for into, out in zip(channels, channels[1:]):
        modules += [nn.Conv2d(into, out, 3)] + [nn.BatchNorm2d(out)] * normalized + [nn.ReLU()]
    modules += [nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(channels[-1], outputs)]
    return nn.Sequential(*modules), (channels[0], 7, 6)


def trained(model, x, labels):
    import torch
    from torch import nn

    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(15):
        optimizer.zero_grad()
        y = model.train()(x)
        y = torch.cat([-y / 2, y / 2], 1) if y.shape[1] == 1 else y
        nn.functional.cross_entropy(y, labels).backward()
        optimizer.step()


def case(number, seed):
    import torch

    draw = np.random.default_rng([seed, number])
    torch.manual_seed(int(draw.integers(1 << 31)))
    outputs = [3, 2, 1, 5][number % 4]
    classes = max(2, outputs)
    model, shape = (convolutional if number % 3 == 2 else dense)(draw, outputs, normalized=number % 2)
    dtype = torch.float32 if number % 5 == 3 else torch.float64
    model = model.to(dtype)
    n, m = [int(k) for k in draw.integers(30, 90, size=2)]
    labels = np.concatenate([np.arange(classes), draw.integers(0, classes, n + m - classes)])
    centers = 1.5 * draw.standard_normal((classes, *shape))
    x = centers[labels] + draw.standard_normal((n + m, *shape))
    x[n - 2] = x[n - 1]
    x, labels = torch.tensor(x, dtype=dtype), torch.tensor(labels)
    trained(model, x[:n], labels[:n])
    with torch.no_grad():
        biases = model[0].bias
        biases[torch.tensor(draw.random(len(biases)) < 0.1)] -= 30
    rep = representations(model, model[-1], x[:n], labels[:n], x[n:], labels[n:])
    if number % 6 == 4:
        del rep["test_activations"], rep["test_labels"]
    return rep, choices(draw, number)


def choices(draw, number):
    """Values of --params; few of them in every third case."""
    chosen = {"neighbors": int(draw.integers(3, 9))}
    if number % 3 == 0:
        return chosen
    chosen |= {
        "draws": int(draw.integers(1, 30)),
        "fits": int(draw.integers(1, 20)),
        "scale": str(draw.choice(["trained", "full-width"])),
        "delta": float(draw.choice([0.5, 0.9])),
        "ridge": float(draw.choice([1e-8, 1e-3, 1.0])),
        "epsilon": float(draw.choice([1e-8, 1e-3])),
        "least-r2": float(draw.choice([0.3, 0.8])),
        "most-error": float(draw.choice([0.5, 0.9])),
        "limit": 0.0,
        "pixels": str(draw.choice(["averaged", "flattened"])),
        "kernel": str(draw.choice(["linear", "rbf"])),
        "t": float(draw.choice([0.5, 1.0])),
        "median": str(draw.choice(["full-matrix", "off-diagonal"])),
        "batch": int(draw.integers(4, 30)),
        "threshold": float(draw.choice([0.8, 0.99])),
        "energy": str(draw.choice(["variance", "singular-values"])),
        "metric": str(draw.choice(["euclidean", "squared-euclidean"])),
        "fraction": float(draw.choice([0.5, 0.9])),
        "n1": int(draw.integers(1, 4)),
        "n2": int(draw.integers(4, 9)),
        "samples": int(draw.integers(25, 80)),
        "seed": int(draw.integers(100)),
    }
    if number % 3 == 1:
        chosen["size"] = 2
    return chosen


# Chunks


def chunk_logits(x, a, b, chunk, scale):
    s = a.shape[1] / len(chunk) if scale == "full-width" else 1
    return s * x[:, chunk] @ a[:, chunk].T + b


def score(logits, labels):
    """Error and loss."""
    if logits.shape[1] == 1:
        margin = (2 * labels - 1) * logits[:, 0]
        return np.mean(margin <= 0), np.mean(np.maximum(0, 1 - margin) ** 2) / 2
    top = logits.max(1)
    loss = np.log(np.exp(logits - top[:, None]).sum(1)) + top - logits[np.arange(len(logits)), labels]
    return np.mean(logits.argmax(1) != labels), loss.mean()


def errors(x, a, b, labels, orders, w, scale):
    found = np.array([score(chunk_logits(x, a, b, order[:w], scale), labels) for order in orders])
    se = found[:, 0].std(ddof=1) / np.sqrt(len(orders)) if len(orders) > 1 else np.nan
    return found[:, 0].mean(), se, found[:, 1].mean()


def residuals(x, chunk, ridge):
    """Of ridge regression with an intercept, by least squares on the activations and penalty rows below them."""
    y = x - x.mean(0)
    rows = np.vstack([y[:, chunk], np.sqrt(ridge) * np.eye(len(chunk))])
    wanted = np.vstack([y, np.zeros((len(chunk), x.shape[1]))])
    return y - y[:, chunk] @ np.linalg.lstsq(rows, wanted, rcond=None)[0]


def explained(x, left, columns):
    total = ((x - x.mean(0)) ** 2)[:, columns].sum()
    return 1 - (left**2)[:, columns].sum() / total if total > 0 else np.nan


def mean_correlation(sigma, epsilon):
    d = np.diag(sigma)
    rho = sigma / (np.sqrt(np.outer(d, d)) + epsilon)
    return np.abs(rho[np.tril_indices(len(rho), -1)]).mean() if len(rho) > 1 else np.nan


def reconstruction(x, orders, w, chosen):
    """R^2 of all and outside, mean |correlation| of all and outside, floor."""
    n, rows = len(x), []
    largest = ((x - x.mean(0)) ** 2).sum(0).max()
    for order in orders if w < x.shape[1] else orders[:1]:
        left = residuals(x, order[:w], chosen["ridge"])
        outside = np.setdiff1d(np.arange(x.shape[1]), order[:w])
        sigma = left.T @ left / (n - 1)
        kept = outside[(left**2).sum(0)[outside] > 1e-12 * largest]
        r2 = explained(x, left, slice(None))
        rows.append(
            [
                r2,
                explained(x, left, outside),
                mean_correlation(sigma, chosen["epsilon"]),
                mean_correlation(sigma[np.ix_(kept, kept)], chosen["epsilon"]),
            ]
        )
    floor = np.sqrt(2 / (np.pi * (n - 1 - w))) if n > w + 1 else np.nan
    return [*np.mean(rows, 0), floor]


def redundant(errors_by_size, delta):
    widest = max(errors_by_size)
    least = delta * (1 - errors_by_size[widest])
    return 1 - min(w for w, e in errors_by_size.items() if 1 - e >= least) / widest


def line(u, v):
    """Slope, its standard error, and intercept, by least squares."""
    u, v = np.asarray(u), np.asarray(v)
    uu = ((u - u.mean()) ** 2).sum()
    slope = ((u - u.mean()) * (v - v.mean())).sum() / uu
    left = ((v - v.mean() - slope * (u - u.mean())) ** 2).sum()
    return slope, np.sqrt(left / (len(u) - 2) / uu) if len(u) > 2 else np.nan, v.mean() - slope * u.mean()


def hidden(rep):
    x = rep["readout_input"] if "readout_input" in rep else last_layer(rep)
    return np.asarray(x, float)


def last_layer(rep):
    x = np.asarray(rep["activations"] if "activations" in rep else rep[f"layer_{count(rep) - 1}"], float)
    d = rep["readout_weight"].shape[1]
    return x.mean((1, 2)) if x.ndim == 4 and x.shape[3] == d else x.reshape(len(x), -1)


def count(rep):
    return sum(name.startswith("layer_") for name in rep)


def chunk_measures(rep, chosen, drawn, sizes):
    """Value and sizes of the four measures of chunks."""
    x, y = hidden(rep), rep["labels"]
    a = np.asarray(rep["readout_weight"], float)
    b = np.asarray(rep["readout_bias"], float) if "readout_bias" in rep else np.zeros(len(a))
    of = {name: drawn[name + "_orders"].astype(int) for name in ["chunk-error", "chunk-r2", "residual-correlation", "clones"]}
    told = {}
    by = {w: errors(x, a, b, y, of["chunk-error"], w, chosen["scale"]) for w in sizes["chunk-error"]}
    at = at_value(by)
    names = ["error", "error_se", "loss"]
    value = dict(zip(names, by[at])) | {"neurons": at, "whole_error": by[max(by)][0]}
    value["redundant"] = redundant({w: e[0] for w, e in by.items()}, chosen["delta"])
    told["chunk-error"] = value, {w: dict(zip(names, e)) for w, e in by.items()}
    by = {w: reconstruction(x, of["chunk-r2"], w, chosen) for w in sizes["chunk-r2"]}
    table = {w: dict(zip(["r2", "r2_outside"], e[:2])) for w, e in by.items()}
    told["chunk-r2"] = {"neurons": at_value(by)} | table[at_value(by)], table
    table = {w: dict(zip(["correlation", "correlation_outside", "correlation_floor"], e[2:])) for w, e in by.items()}
    centered = x - x.mean(0)
    raw = mean_correlation(centered.T @ centered / (len(x) - 1), chosen["epsilon"])
    told["residual-correlation"] = {"neurons": at_value(by), "correlation_of_neurons": raw} | table[at_value(by)], table
    told["clones"] = clones(rep, chosen, (x, a, b, y), of["clones"], sizes["clones"])
    return told


def at_value(by):
    return sorted(by)[max(0, len(by) - 2)]


def clones(rep, chosen, training, orders, sizes):
    x, a, b, y = training
    fits, orders = orders[: chosen["fits"]], orders[: chosen["draws"] or 100]
    xt = np.asarray(rep["test_activations"], float).reshape(-1, x.shape[1]) if "test_labels" in rep else x
    yt = rep["test_labels"] if "test_labels" in rep else y
    table, width = {}, x.shape[1]
    for w in sizes:
        train, test = (errors(u, a, b, v, orders, w, chosen["scale"]) for u, v in [(x, y), (xt, yt)])
        r2, outside, mc, mc_out, floor = reconstruction(xt, fits, w, chosen)
        names = ["test_error", "test_error_se", "train_error", "train_error_se", "test_loss", "r2", "r2_outside"]
        names += ["correlation", "correlation_outside", "correlation_floor"]
        table[w] = dict(zip(names, [test[0], test[1], train[0], train[1], test[2], r2, outside, mc, mc_out, floor]))
    critical = None
    for w in sorted(sizes, reverse=True):
        if table[w]["r2"] < chosen["least-r2"] or table[w]["train_error"] > chosen["most-error"]:
            break
        critical = w if w < width else critical
    value = {"width": width, "clones": width // critical if critical else 0, "critical_width": critical}
    value |= {"train_error": table[width]["train_error"], "test_error": table[width]["test_error"]}
    value["redundant"] = redundant({w: row["test_error"] for w, row in table.items()}, chosen["delta"])
    if chosen["limit"] is not None:
        value |= {"exponent": None, "prefactor": None, "exponent_se": None}
        excess = {w: table[w]["test_error"] - chosen["limit"] for w in sizes if critical and w >= critical}
        if critical and min(excess.values()) > 0 and len(excess) > 2:
            slope, se, start = line(np.log(list(excess)), np.log(list(excess.values())))
            value |= {"exponent": slope, "prefactor": np.exp(start), "exponent_se": se}
    return value, table


# Likeness of layers


def layers(rep, pixels):
    names = ["activations"] if "activations" in rep else [f"layer_{i}" for i in range(count(rep))]
    found = {}
    for name in names:
        x = np.asarray(rep[name], float)
        if x.ndim == 4:
            x = x.mean((1, 2)) if pixels == "averaged" else x.reshape(len(x), -1)
        if np.any(x != x[0]):
            found[name] = x
    return found


def squared_distances(x):
    return ((x[:, None] - x[None]) ** 2).sum(2)


def gram(x, chosen):
    if chosen["kernel"] == "linear":
        return x @ x.T
    d = squared_distances(x)
    med = np.median(d if chosen["median"] == "full-matrix" else d[np.triu_indices(len(d), 1)])
    return np.exp(-d / (2 * chosen["t"] ** 2 * med))


def hsic0(k, l):
    h = np.eye(len(k)) - 1 / len(k)
    return np.trace(k @ h @ l @ h) / (len(k) - 1) ** 2


def hsic1(k, l):
    n, k, l = len(k), k - np.diag(np.diag(k)), l - np.diag(np.diag(l))
    ones = np.ones(n)
    sums = ones @ k @ ones * (ones @ l @ ones) / ((n - 1) * (n - 2)) - 2 / (n - 2) * (ones @ k @ l @ ones)
    return (np.trace(k @ l) + sums) / (n * (n - 3))


def ratio(xy, xx, yy):
    return xy / np.sqrt(xx * yy)


def cka(x, y, chosen):
    k, l = gram(x, chosen), gram(y, chosen)
    biased = ratio(hsic0(k, l), hsic0(k, k), hsic0(l, l))
    found = {"biased": biased, "debiased": ratio(hsic1(k, l), hsic1(k, k), hsic1(l, l))}
    found["angle_radians"] = np.arccos(min(1, biased))
    if chosen["batch"]:
        parts = []
        for i in range(0, len(x), chosen["batch"]):
            u, v = x[i : i + chosen["batch"]], y[i : i + chosen["batch"]]
            if len(u) >= 4:
                k, l = gram(u, chosen), gram(v, chosen)
                parts.append([hsic1(k, l), hsic1(k, k), hsic1(l, l)])
        found["minibatch"] = ratio(*np.mean(parts, 0))
    return found


def basis(x):
    u, s, vt = np.linalg.svd(x - x.mean(0), full_matrices=False)
    keep = s > 1e-10 * s[0]
    return u[:, keep], s[keep]


def cca(x, y, chosen):
    (qx, sx), (qy, sy) = basis(x), basis(y)
    core = qx.T @ qy
    rho = np.clip(np.linalg.svd(core, compute_uv=False), 0, 1)
    p = min(len(sx), len(sy))
    rho = rho[:p]
    r2 = (rho**2).mean()
    return {
        "mean": rho.mean(),
        "r_squared": r2,
        "yanai": np.sqrt(r2),
        "pillai": (rho**2).sum(),
        "wilks": np.prod(1 - rho**2),
        "r2_of_second_by_first": ((core * sy) ** 2).sum() / (sy**2).sum(),
        "r2_of_first_by_second": ((core.T * sx) ** 2).sum() / (sx**2).sum(),
        "rank_of_first": len(sx),
        "rank_of_second": len(sy),
    }


def svcca(x, y, chosen):
    kept = []
    for z in (x, y):
        q, s = basis(z)
        energy = np.cumsum(s**2 if chosen["energy"] == "variance" else s)
        kept.append(q[:, : int(np.argmax(energy / energy[-1] >= chosen["threshold"])) + 1])
    rho = np.clip(np.linalg.svd(kept[0].T @ kept[1], compute_uv=False), 0, 1)
    return {"mean": rho.mean(), "kept_of_first": kept[0].shape[1], "kept_of_second": kept[1].shape[1]}


def weighted(x, y):
    (qx, _), (qy, _) = basis(x), basis(y)
    u, rho, _ = np.linalg.svd(qx.T @ qy, full_matrices=False)
    alpha = np.abs((qx @ u).T @ (x - x.mean(0))).sum(1)
    return (alpha * np.clip(rho, 0, 1)).sum() / alpha.sum()


def pwcca(x, y, chosen):
    first, second = weighted(x, y), weighted(y, x)
    (qx, _), (qy, _) = basis(x), basis(y)
    p, q = qx.shape[1], qy.shape[1]
    rho = np.linalg.svd(qx.T @ qy, compute_uv=False)
    if np.min(-np.diff(rho), initial=1) < 1e-8:
        return None  # Equal correlations have no directions of their own, and so no weights.
    return {"mean": first if p <= q else second, "by_first": first, "by_second": second}


def procrustes(x, y, chosen):
    x, y = x - x.mean(0), y - y.mean(0)
    nuclear = np.linalg.svd(x.T @ y, compute_uv=False).sum()
    a, b = np.linalg.norm(x), np.linalg.norm(y)
    cosine = min(1, nuclear / a / b)
    return {
        "squared_distance": a**2 + b**2 - 2 * nuclear,
        "normalized": 2 - 2 * cosine,
        "angle_radians": np.arccos(cosine),
        "cosine": cosine,
        "nuclear_norm": nuclear,
    }


def ranks(values):
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    return (ends - (counts - 1) / 2)[inverse]


def pearson(u, v):
    u, v = u - u.mean(), v - v.mean()
    return u @ v / np.sqrt((u @ u) * (v @ v))


def kendall(u, v):
    a, b = (np.sign(z[:, None] - z[None]).astype(np.float32) for z in (u, v))
    product = (a * b).sum(dtype=float)
    return product / np.sqrt((a * a).sum(dtype=float) * (b * b).sum(dtype=float))


def rsa(x, y, chosen):
    d = []
    for z in (x, y):
        squares = squared_distances(z)[np.triu_indices(len(z), 1)]
        d.append(np.sqrt(squares) if chosen["metric"] == "euclidean" else squares)
    u, v = (np.rint(z / z.max() * 1e12) for z in d)
    return {"pearson": pearson(*d), "spearman": pearson(ranks(u), ranks(v)), "kendall": kendall(u, v)}


def orders_of(x):
    """For each sample the others by distance, those of the file's order first where equally far."""
    d = squared_distances(x)
    np.fill_diagonal(d, np.inf)
    return np.argsort(d, axis=1, kind="stable")[:, :-1]


def overlap(x, y, chosen):
    k = chosen["neighbors"] or 30
    both = [len(np.intersect1d(a[:k], b[:k])) / k for a, b in zip(orders_of(x), orders_of(y))]
    return {"overlap": np.mean(both)}


def imbalance(x, y, chosen):
    a, b = orders_of(x), orders_of(y)

    def delta(u, v):
        return 2 / len(u) * np.mean([np.flatnonzero(v[i] == u[i, 0])[0] + 1 for i in range(len(u))])

    return {"first_to_second": delta(a, b), "second_to_first": delta(b, a)}


PAIRS = {
    "cka": cka,
    "cca": cca,
    "svcca": svcca,
    "pwcca": pwcca,
    "procrustes": procrustes,
    "rsa": rsa,
    "neighborhood-overlap": overlap,
    "information-imbalance": imbalance,
}


# Dimensions


def neighbors(x):
    x = x[np.sort(np.unique(x, axis=0, return_index=True)[1])]
    d = np.sqrt(squared_distances(x))
    np.fill_diagonal(d, np.inf)
    return np.sort(d, axis=1)[:, :-1]


def two_nn(x, chosen):
    r = neighbors(x)
    log = np.sort(np.log(r[:, 1] / r[:, 0]))
    n, s = len(log), log.sum()
    kept = int(chosen["fraction"] * n)
    u, v = log[:kept], -np.log1p(-np.arange(1, kept + 1) / n)
    found = {"line": (u @ v) / (u @ u), "unbiased": (n - 1) / s, "likelihood": n / s, "least_error": (n - 2) / s}
    return found | {"standard_error": n / s / np.sqrt(n), "scale": (r[:, 0] + r[:, 1]).mean() / 2}


def levina_bickel(x, chosen):
    r, k = neighbors(x), chosen["neighbors"] or 10
    s = np.log(r[:, k - 1 : k] / r[:, : k - 1]).sum(1)
    own = (k - 1) / s
    return {
        "mean": own.mean(),
        "unbiased": ((k - 2) / s).mean(),
        "mackay_ghahramani": (k - 1) * len(s) / s.sum(),
        "standard_error": own.std() / np.sqrt(len(s) - 1),
        "scale": r[:, k - 1].mean(),
    }


def gride(x, chosen):
    r, n1 = neighbors(x), chosen["n1"]
    n2 = chosen["n2"] or 2 * n1
    log = np.log(r[:, n2 - 1] / r[:, n1 - 1])

    def root(m):
        low, high = 1e-9, 1e9
        for _ in range(200):
            d = np.sqrt(low * high)
            left = m / d + (n2 - n1 - 1) * (log / -np.expm1(-d * log)).sum() - (n2 - 1) * log.sum()
            low, high = (d, high) if left > 0 else (low, d)
        return low

    d = root(len(log))
    share = -np.expm1(-d * log)
    information = len(log) / d**2 + (n2 - n1 - 1) * (log**2 * np.exp(-d * log) / share**2).sum()
    found = {"likelihood": d, "unbiased": root(len(log) - 1), "standard_error": information**-0.5}
    return found | {"scale": (r[:, n1 - 1] + r[:, n2 - 1]).mean() / 2}


def entropy(p):
    return -(p[p > 0] * np.log(p[p > 0])).sum()


def spectral(x, chosen):
    raw, s = (np.linalg.svd(z, compute_uv=False) for z in (x, x - x.mean(0)))
    l = s**2
    return {
        "participation_ratio": l.sum() ** 2 / (l**2).sum(),
        "entropy_rank": np.exp(entropy(l / l.sum())),
        "effective_rank": np.exp(entropy(s / s.sum())),
        "effective_rank_raw": np.exp(entropy(raw / raw.sum())),
        "rank_me": np.exp(entropy(raw / raw.sum() + 1e-7)),
        "stable_rank": l.sum() / l[0],
        "stable_rank_raw": (raw**2).sum() / raw[0] ** 2,
    }


LAYERS = {"two-nn": two_nn, "levina-bickel": levina_bickel, "gride": gride, "spectral-dimension": spectral}
INDICES = ["morcos", "treves_rolls", "vinje_gallant", "hoyer", "eta_squared"]


def selectivity(x, labels):
    """A row a neuron, a column an index."""
    n = len(x)
    means = np.array([x[labels == k].mean(0) for k in range(labels.max() + 1)])
    counts = np.bincount(labels)[:, None]
    most = means.max(0)
    rest = (means.sum(0) - most) / (len(means) - 1)
    with np.errstate(invalid="ignore", divide="ignore"):
        morcos = np.where(most + rest == 0, 0, (most - rest) / (most + rest))
        morcos = np.full(x.shape[1], np.nan) if (x < 0).any() else morcos
        a = x.mean(0) ** 2 / (x**2).mean(0)
        hoyer = (np.sqrt(n) - np.abs(x).sum(0) / np.linalg.norm(x, axis=0)) / (np.sqrt(n) - 1)
        total = ((x - x.mean(0)) ** 2).sum(0)
        total[(x == x[0]).all(0)] = 0
        eta = np.where(total > 0, (counts * (means - x.mean(0)) ** 2).sum(0) / total, np.nan)
    return np.stack([morcos, a, (1 - a) / (1 - 1 / n), hoyer, eta], 1)


# Comparison


def expected(rep, chosen, drawn, sizes):
    """Values, and the tables of layers and sizes, of every measure that the file has arrays for."""
    told, tables, arrays = {}, {}, {}
    if "readout_weight" in rep:
        for name, (value, table) in chunk_measures(rep, chosen, drawn, sizes).items():
            told[name], tables[name] = value, {str(w): row for w, row in table.items()}
    found = layers(rep, chosen["pixels"])
    names = list(found)

    def some(name, x):
        return x[drawn[name + "_samples"].astype(int)] if name + "_samples" in drawn else x

    for name, measure in PAIRS.items():
        pairs = {}
        for i, first in enumerate(names):
            for second in names[i + 1 :]:
                pairs[f"{first}, {second}"] = measure(some(name, found[first]), some(name, found[second]), chosen)
        if pairs:
            tables[name], told[name] = pairs, pairs[f"{names[0]}, {names[-1]}"]
    if "labels" in rep:
        labels, k = some("neighborhood-overlap", rep["labels"]), chosen["neighbors"] or 30
        tables.setdefault("neighborhood-overlap", {})
        for name, x in found.items():
            order = orders_of(some("neighborhood-overlap", x))[:, :k]
            row = {"with_labels": np.mean(labels[order] == labels[:, None])}
            tables["neighborhood-overlap"][name] = row
            if len(names) == 1:
                told["neighborhood-overlap"] = row
        for name, x in found.items():
            arrays["selectivity_" + name] = selectivity(x, rep["labels"])
        with np.errstate(all="ignore"):
            means = {name: dict(zip(INDICES, mean_there(arrays["selectivity_" + name]))) for name in names}
        tables["selectivity"], told["selectivity"] = means, means[names[-1]]
    for name, measure in LAYERS.items():
        tables[name] = {layer: measure(some(name, x), chosen) for layer, x in found.items()}
        told[name] = tables[name][names[-1]]
    return told, tables, arrays


def mean_there(table):
    return [column[~np.isnan(column)].mean() if (~np.isnan(column)).any() else np.nan for column in table.T]


def tacit(file, out, params):
    line = [str(ROOT / "tacit"), "measure", "all", "--input", str(file), "--json", "--out", str(out)]
    line += [word for name, value in params.items() if name != "seed" for word in ["--params", f"{name}={value}"]]
    line += ["--seed", str(params.get("seed", 0))]
    run = subprocess.run(line, capture_output=True, text=True, check=False)
    if run.returncode:
        raise SystemExit(" ".join(line) + "\n" + run.stderr)
    return json.loads(run.stdout)


def difference(what, ours, theirs):
    """The largest of two objects of numbers, or of two arrays, relative above 1 and absolute below."""
    if isinstance(theirs, dict):
        if ours.keys() != theirs.keys():
            raise SystemExit(f"{what}: told {sorted(ours)}, expected {sorted(theirs)}")
        return max((difference(f"{what} {name}", ours[name], x) for name, x in theirs.items() if x is not None), default=0)
    ours, theirs = (np.asarray(np.nan if z is None else z, float) for z in (ours, theirs))
    if ours.shape != theirs.shape or (np.isnan(ours) != np.isnan(theirs)).any():
        raise SystemExit(f"{what}: {ours} and {theirs}")
    return float(np.nanmax(np.append(np.abs(ours - theirs) / np.maximum(1, np.abs(theirs)), 0)))


def compare(file, params):
    with np.load(file) as read:
        rep = dict(read)
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / "drawn.npz"
        answer = tacit(file, out, params)
        with np.load(out) as read:
            drawn = dict(read)
    results = {each["measure"]: each for each in answer["results"]}
    sizes = {name: [int(w) for w in each["sizes"]] for name, each in results.items() if "sizes" in each}
    told, tables, arrays = expected(rep, USUAL | params, drawn, sizes)
    worst = {}
    for name, value in told.items():
        if name not in results:
            raise SystemExit(f"{name}: skipped, {answer['skipped'].get(name)}")
        if value is not None:
            worst[name] = difference(name, results[name]["value"], value)
        found = results[name].get("sizes") or results[name]["layers"]
        worst["each of " + name] = difference(name, found, tables[name])
    for name, table in arrays.items():
        worst["neurons of selectivity"] = difference(name, drawn[name], table)
    shapes = [rep[name].shape for name in rep if name.startswith("layer_") or name == "activations"]
    return worst, f"layers {shapes}, {results['clones']['value']['clones'] if 'clones' in results else 'no'} clones"


def check(cases, seed):
    worst = {}
    for number in range(cases):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "rep.npz"
            rep, params = case(number, seed)
            np.savez(file, **rep)
            found, what = compare(file, params)
        bad = {name: value for name, value in found.items() if not value <= TOLERANCE}
        for name, value in found.items():
            worst[name] = max(worst.get(name, 0), value)
        print(f"{'BAD ' if bad else 'ok  '} {number:3d} {what}", bad or "", flush=True)
    return summed(worst, f"{cases} networks")


def summed(worst, what):
    for name, value in worst.items():
        print(f"{value:9.1e}  {name}")
    print(f"{max(worst.values()):9.1e}  largest difference of all, {what}")
    return int(any(value > TOLERANCE for value in worst.values()))


def typed(texts):
    """NAME=VALUE, the value as the usual one is."""
    params = {}
    for text in texts:
        name, value = text.split("=")
        try:
            params[name] = json.loads(value)
        except ValueError:
            params[name] = value
    return params


if __name__ == "__main__":
    if sys.argv[1:2] == ["check"]:
        sys.exit(check(int((sys.argv[2:] + ["20"])[0]), int((sys.argv[3:] + ["0"])[0])))
    elif sys.argv[1:2] == ["file"] and len(sys.argv) > 2:
        sys.exit(summed(*compare(pathlib.Path(sys.argv[2]), typed(sys.argv[3:]))))
    else:
        sys.exit(__doc__)
