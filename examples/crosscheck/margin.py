# SPDX-License-Identifier: Apache-2.0
"""Margins and norms of random networks of PyTorch, computed a second time with NumPy alone.

    python3 examples/crosscheck/margin.py fixtures          makes the small cases that the tests read
    python3 examples/crosscheck/margin.py check [N] [SEED]  N drawn networks against ./tacit measure

`representations` shows how a model of your own becomes a file for `tacit measure`. The networks here
are dense or convolutional, with and without biases, averaged, pooled or flattened before the readout, of one
output or more, in single or double precision, some of them wrong about many samples. Each number that
`tacit measure all` answers is compared with that of a few lines below, as is each sample's.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

import numpy as np
import torch
from torch import nn

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDER = ROOT / "examples/src/test/resources/tacit/examples/command/measure"
TOLERANCE = 1e-6
MEASURES = ["margin", "normalized-margin", "margin-area", "margin-bound", "gradient-mass", "el2n"]
MEASURES += ["boundary-distance", "neural-collapse", "spectral-complexity", "norm-margin"]
NORMALIZATIONS = ["none", "frobenius-product", "spectral-product", "parameter-norm-power", "path-norm", "spectral-complexity"]


def representations(model, x, labels):
    """What `tacit measure` reads, of any model whose activations are modules."""
    rep = {"labels": labels.numpy()}
    layers, affine = [], []

    def keep(module, inputs, output):
        if isinstance(module, nn.ReLU):
            output = output.detach()
            layers.append(output.permute(0, 2, 3, 1) if output.ndim == 4 else output)
        if isinstance(module, (nn.Linear, nn.Conv2d)):
            affine.append(module)
            rep["readout_input"] = inputs[0].detach().numpy()

    hooks = [module.register_forward_hook(keep) for module in model.modules()]
    with torch.no_grad():
        rep["logits"] = model.eval()(x).numpy()
    for hook in hooks:
        hook.remove()
    for i, layer in enumerate(layers):
        rep[f"layer_{i}"] = layer.contiguous().numpy()
    for k, module in enumerate(affine):
        rep[f"weight_{k}"] = module.weight.detach().numpy()
    rep["readout_weight"] = affine[-1].weight.detach().numpy()
    if affine[-1].bias is not None:
        rep["readout_bias"] = affine[-1].bias.detach().numpy()
    return rep


def dense(draw, outputs, bias):
    widths = [int(w) for w in draw.integers(2, 9, size=draw.integers(1, 5))]
    modules = []
    for into, out in zip(widths, widths[1:]):
        modules += [nn.Linear(into, out, bias=bias), nn.ReLU()]
    features = int(draw.integers(2, 10)) + outputs
    modules += [nn.Linear(widths[-1], features, bias=bias), nn.ReLU(), nn.Linear(features, outputs, bias=bias)]
    return nn.Sequential(*modules), (widths[0],)


class ChannelsLast(nn.Module):
    """Flattens rows, columns, channels, as `tacit` does; PyTorch's own order puts channels first."""

    def forward(self, x):
        return x.permute(0, 2, 3, 1).flatten(1)


def convolutional(draw, outputs, bias):
    size, channels, features = int(draw.integers(5, 9)), int(draw.integers(1, 4)), int(draw.integers(2, 6))
    averaged = draw.random() < 0.5
    inner = size - 4
    pooled = not averaged and inner > 1 and draw.random() < 0.5
    end = [nn.AdaptiveAvgPool2d(1), nn.Flatten()] if averaged else [ChannelsLast()]
    if pooled:
        end, inner = [nn.MaxPool2d(2), nn.Flatten()], inner // 2
    modules = [
        nn.Conv2d(channels, 4, 3, bias=bias),
        nn.ReLU(),
        nn.Conv2d(4, features, 3, bias=bias),
        nn.ReLU(),
        *end,
        nn.Linear(features if averaged else features * inner * inner, outputs, bias=bias),
    ]
    return nn.Sequential(*modules), (channels, size, size)


def case(number, seed):
    """A network's file and the norm of its inputs; every label occurs, about a fifth are drawn anew."""
    for attempt in range(100):
        found = drawn(number, np.random.default_rng([seed, number, attempt]))
        if found is not None:
            return found
    raise SystemExit(f"case {number} of seed {seed}: no network whose features tell all classes apart")


def drawn(number, draw):
    torch.manual_seed(int(draw.integers(1 << 31)))
    outputs = [3, 2, 5, 1, 10][number % 5]
    model, shape = (convolutional if number % 3 == 2 else dense)(draw, outputs, bias=number % 4 == 1)
    dtype = torch.float32 if number % 7 == 3 else torch.float64
    n = int(draw.integers(20, 200))
    x = torch.tensor(draw.standard_normal((n, *shape)), dtype=dtype)
    model = model.to(dtype)
    scores = model(x).detach().numpy()
    scores = scores - np.median(scores, axis=0)
    labels = (scores[:, 0] > 0).astype(int) if outputs == 1 else scores.argmax(1)
    anew = draw.random(n) < 0.2
    classes = max(outputs, 2)
    labels = np.where(anew, draw.integers(0, classes, n), labels)
    labels[: 2 * classes] = np.tile(np.arange(classes), 2)
    rep = representations(model, x, torch.tensor(labels))
    # Without it, tacit finds it in the last layer, flattened or averaged; behind a pool it cannot.
    if not any(isinstance(module, nn.MaxPool2d) for module in model) and draw.random() < 0.7:
        del rep["readout_input"]
    h = features(wide(rep))
    means = np.stack([h[labels == k].mean(0) for k in range(classes)])
    apart = np.linalg.norm(means[:, None] - means, axis=2) + np.eye(classes)
    # Where rectifiers are dead, rounding alone would be compared.
    if apart.min() < 1e-3 * np.abs(h).max() or np.abs(h).max() == 0:
        return None
    return rep, float(torch.linalg.norm(x.double()))


def wide(rep):
    """Everything in double precision; one output f as two, -f/2 and f/2."""
    rep = {name: np.asarray(a, np.int64 if name == "labels" else np.float64) for name, a in rep.items()}
    rep.setdefault("readout_bias", np.zeros(len(rep["readout_weight"])))
    if rep["logits"].shape[1] == 1:
        for name, axis in [("logits", 1), ("readout_weight", 0), ("readout_bias", 0)]:
            rep[name] = np.concatenate([-rep[name] / 2, rep[name] / 2], axis=axis)
    return rep


def weights(rep):
    return [rep[f"weight_{k}"].reshape(len(rep[f"weight_{k}"]), -1) for k in range(count(rep, "weight_"))]


def count(rep, prefix):
    return sum(name.startswith(prefix) for name in rep)


def output_margins(rep):
    n = np.arange(len(rep["labels"]))
    others = rep["logits"].copy()
    others[n, rep["labels"]] = -np.inf
    return rep["logits"][n, rep["labels"]] - others.max(1)


def is_dense(rep):
    return all(rep[f"weight_{k}"].ndim == 2 for k in range(count(rep, "weight_")))


def squared_path_norm(rep):
    reached = np.ones(rep["weight_0"].shape[1])
    for w in weights(rep):
        reached = w**2 @ reached
    return reached.sum()


def complexity(rep):
    spectral = [np.linalg.norm(w, 2) for w in weights(rep)]
    rows = [np.linalg.norm(w, axis=1).sum() for w in weights(rep)]
    return np.prod(spectral) * sum((r / s) ** (2 / 3) for r, s in zip(rows, spectral)) ** 1.5


def scale(rep, by, input_norm):
    norms = [np.linalg.norm(w) for w in weights(rep)]
    if by == "none":
        return 1.0
    if by == "frobenius-product":
        return np.prod(norms)
    if by == "spectral-product":
        return np.prod([np.linalg.norm(w, 2) for w in weights(rep)])
    if by == "parameter-norm-power":
        return np.sqrt(sum(r**2 for r in norms)) ** len(norms)
    if by == "path-norm":
        return np.sqrt(squared_path_norm(rep))
    return complexity(rep) * input_norm / len(rep["labels"])


def defined(condition, value):
    return value() if condition else None


def statistics(m, p):
    a, sd = m.mean(), m.std()
    return {
        "positive": (m > 0).mean(),
        "minimum": m.min(),
        "quantile": np.quantile(m, p),
        "median": np.median(m),
        "mean": a,
        "maximum": m.max(),
        "standard_deviation": sd,
        "semi_variance": (np.minimum(m - a, 0) ** 2).mean(),
        "skewness": ((m - a) ** 3).mean() / sd**3,
        "coefficient_of_variation": defined(a > 0, lambda: sd / a),
        "gini": defined(a > 0, lambda: np.abs(m[:, None] - m).sum() / (2 * len(m) ** 2 * a)),
    }


def areas(m):
    s = np.sort(m)
    return {
        "area": m.mean(),
        "positive_area": np.maximum(m, 0).mean(),
        "trapezoid": np.trapezoid(s, np.linspace(0, 1, len(s))),
        "relative": defined(s[-1] > 0, lambda: m.mean() / s[-1]),
        "rank_axis": m.sum(),
    }


def probabilities(rep):
    f = rep["logits"] - rep["logits"].max(1, keepdims=True)
    return np.exp(f) / np.exp(f).sum(1, keepdims=True)


def one_hot(rep):
    return np.eye(rep["logits"].shape[1])[rep["labels"]]


def el2n(rep):
    return np.linalg.norm(probabilities(rep) - one_hot(rep), axis=1)


def gradient_weights(rep, by):
    q = output_margins(rep)
    w = np.exp(-(q - q.min())) if by == "exponential" else el2n(rep)
    return w / w.sum()


def features(rep):
    if "readout_input" in rep:
        return rep["readout_input"]
    h = rep[f"layer_{count(rep, 'layer_') - 1}"]
    d = rep["readout_weight"].shape[1]
    return h.mean((1, 2)) if h.ndim == 4 and h[0].size != d else h.reshape(len(h), d)


def boundary_distances(rep):
    h, w = features(rep), rep["readout_weight"]
    f = h @ w.T + rep["readout_bias"]
    variation = h.var(0).sum()
    distances = []
    for row, label in zip(f, rep["labels"]):
        rival = max((j for j in range(len(row)) if j != label), key=lambda j: row[j])
        distances.append((row[label] - row[rival]) / np.linalg.norm(w[label] - w[rival]))
    return np.array(distances) / np.sqrt(variation), variation


def signature(d):
    right = d[d > 0]
    q1, q2, q3 = np.quantile(right, [0.25, 0.5, 0.75])
    reach = 1.5 * (q3 - q1)
    return {
        "lower_fence": max(right.min(), q1 - reach),
        "quartile_1": q1,
        "quartile_2": q2,
        "quartile_3": q3,
        "upper_fence": min(right.max(), q3 + reach),
    }


def collapse(rep):
    h, y, w, b = features(rep), rep["labels"], rep["readout_weight"], rep["readout_bias"]
    c = len(w)
    means = np.stack([h[y == k].mean(0) for k in range(c)])
    center = means.mean(0)
    m = means - center
    within = (h - means[y]).T @ (h - means[y]) / len(h)
    between = m.T @ m / c
    trace = np.trace(within @ np.linalg.pinv(between, rcond=1e-10, hermitian=True))
    simplex = (np.eye(c) - 1 / c) / np.sqrt(c - 1)
    nearest = ((h[:, None] - means) ** 2).sum(2).argmin(1)

    def equinorm(x):
        norms = np.linalg.norm(x, axis=1)
        return norms.std(ddof=1) / norms.mean()

    def angle(x):
        unit = x / np.linalg.norm(x, axis=1, keepdims=True)
        off = ~np.eye(c, dtype=bool)
        return np.abs((unit @ unit.T)[off] + 1 / (c - 1)).mean()

    def frame(x):
        return np.linalg.norm(x / np.linalg.norm(x) - simplex)

    spread = np.array([((h[y == k] - means[k]) ** 2).sum(1).mean() for k in range(c)])
    pairs = [
        (spread[i] + spread[j]) / (2 * ((means[i] - means[j]) ** 2).sum())
        for i in range(c)
        for j in range(c)
        if i != j
    ]
    return {
        "nc1": trace / c,
        "nc1_trace": trace,
        "trace_ratio": np.trace(within) / np.trace(between),
        "nc2_norms_of_means": equinorm(m),
        "nc2_norms_of_classifier": equinorm(w),
        "nc2_angles_of_means": angle(m),
        "nc2_angles_of_classifier": angle(w),
        "nc3": ((w / np.linalg.norm(w) - m / np.linalg.norm(m)) ** 2).sum(),
        "nc4": ((h @ w.T + b).argmax(1) != nearest).mean(),
        "frame_of_means": frame(m @ m.T),
        "frame_of_classifier": frame(w @ w.T),
        "frame_of_both": frame(w @ m.T),
        "bias": np.linalg.norm(w @ center + b),
        "cdnv": np.mean(pairs),
    }


def norm_margin(rep, gamma):
    n, k = len(rep["labels"]), count(rep, "weight_")
    f = np.array([np.linalg.norm(w) ** 2 for w in weights(rep)])
    s = np.array([np.linalg.norm(w, 2) ** 2 for w in weights(rep)])
    over = {"frobenius": np.log(f).sum() - np.log(gamma**2), "spectral": np.log(s).sum() - np.log(gamma**2)}
    logs = {
        "log_frobenius_product": over["frobenius"],
        "log_frobenius_sum": np.log(k) + over["frobenius"] / k,
        "log_spectral_product": over["spectral"],
        "log_spectral_from_origin": over["spectral"] + np.log((f / s).sum()),
        "log_spectral_sum": np.log(k) + over["spectral"] / k,
    }
    plain = {"inverse_margin": 1 / gamma**2, "frobenius_over_spectral": (f / s).sum()}
    told = {name: (x - np.log(n)) / 2 for name, x in logs.items()}
    told |= {name: np.sqrt(x / n) for name, x in plain.items()}
    told["path_norm"] = defined(is_dense(rep), lambda: np.sqrt(squared_path_norm(rep) / gamma**2 / n))
    return {"margin": gamma} | told


def margin_bound(rep, m, input_norm, delta=0.05):
    """The level is found by trying every margin, not by partial areas."""
    if m.max() <= 0:
        return None
    n, classes = rep["logits"].shape
    rademacher = input_norm * (np.sqrt(2 * count(rep, "weight_") * np.log(2)) + 1) / n
    c = 4 * classes * rademacher
    levels = np.sort(m[m > 0])
    risks = np.array([np.clip(1 - m / level, 0, 1).mean() for level in levels])
    best = int(np.argmin(risks + c / levels))
    confidence = 3 * np.sqrt(np.log(2 / delta) / (2 * n))
    return {
        "bound": risks[best] + c / levels[best] + confidence,
        "risk": risks[best],
        "complexity": c / levels[best],
        "confidence": confidence,
        "level": levels[best],
        "positive_area": np.maximum(m, 0).mean(),
        "threshold": c,
    }


def expected(rep, by, input_norm, quantile, share, weighting):
    """Every measure's numbers, None where they are undefined, and the arrays of single samples."""
    rep = wide(rep)
    q = output_margins(rep)
    told = {"margin": statistics(q, quantile)}
    samples = {"margin": q}
    if by != "path-norm" or is_dense(rep):
        divisor = scale(rep, by, input_norm)
        told["normalized-margin"] = statistics(q / divisor, quantile) | {"log_scale": np.log(divisor)}
        told["margin-area"] = areas(q / divisor) | {"log_scale": np.log(divisor)}
        samples["normalized-margin"] = q / divisor
    if is_dense(rep) and input_norm is not None:
        bound = margin_bound(rep, q / scale(rep, "frobenius-product", 0), input_norm)
        if bound is not None:
            told["margin-bound"] = bound
    told["spectral-complexity"] = {"logarithm": np.log(complexity(rep)), "complexity": complexity(rep)}
    w = gradient_weights(rep, weighting)
    order = np.argsort(q, kind="stable")
    told["gradient-mass"] = {
        "mass": w[order][: int(np.ceil(share * len(w)))].sum(),
        "effective_support": w.sum() ** 2 / (w**2).sum(),
    } | {f"within_{j}_decades": (q < q.min() + j * np.log(10)).sum() for j in range(1, 8)}
    samples["gradient-mass"] = w
    p = probabilities(rep)[np.arange(len(q)), rep["labels"]]
    e = el2n(rep)
    told["el2n"] = {"mean": e.mean(), "median": np.median(e), "maximum": e.max(), "cross_entropy": -np.log(p).mean()}
    samples["el2n"] = e
    gamma = np.quantile(q, quantile)
    if gamma > 0:
        told["norm-margin"] = norm_margin(rep, gamma)
    told["neural-collapse"] = collapse(rep)
    d, variation = boundary_distances(rep)
    told["boundary-distance"] = (
        {"positive": (d > 0).mean(), "minimum": d.min()} | signature(d) | {"maximum": d.max(), "total_variation": variation}
    )
    samples["boundary-distance"] = d
    return told, samples


def tacit(file, out, params):
    line = [str(ROOT / "tacit"), "measure", "all", "--input", str(file), "--json", "--out", str(out), "--params", params]
    run = subprocess.run(line, capture_output=True, text=True, check=False)
    if run.returncode:
        raise SystemExit(" ".join(line) + "\n" + run.stderr)
    return json.loads(run.stdout)


def difference(ours, theirs):
    """In units of the number where it is above 1, absolute below."""
    ours, theirs = np.asarray(ours, float), np.asarray(theirs, float)
    if ours.shape != theirs.shape:
        raise SystemExit(f"shapes {ours.shape} and {theirs.shape}")
    return float(np.max(np.abs(ours - theirs) / np.maximum(1, np.abs(theirs))))


def compare(number, seed, folder):
    rep, input_norm = case(number, seed)
    file, out = pathlib.Path(folder) / "rep.npz", pathlib.Path(folder) / "samples.npz"
    np.savez(file, **rep)
    draw = np.random.default_rng([seed, number, 1])
    by = NORMALIZATIONS[number % len(NORMALIZATIONS)]
    quantile, share = float(draw.choice([0.1, 0.05, 0.5])), float(draw.choice([0.01, 0.1]))
    weighting = str(draw.choice(["exponential", "el2n"]))
    params = f"normalization={by},input-norm={input_norm!r},quantile={quantile},share={share},weights={weighting}"
    answer = tacit(file, out, params)
    told, samples = expected(rep, by, input_norm, quantile, share, weighting)
    worst = {}
    results = {each["measure"]: each["value"] for each in answer["results"] if each["measure"] in MEASURES}
    if results.keys() != told.keys():
        raise SystemExit(f"measured {sorted(results)}, expected {sorted(told)}; skipped {answer['skipped']}")
    for name, value in results.items():
        if value.keys() != told[name].keys():
            raise SystemExit(f"{name}: told {list(value)}, expected {list(told[name])}")
        for key, x in value.items():
            if (x is None) != (told[name][key] is None):
                raise SystemExit(f"{name}: {key} is {x}, expected {told[name][key]}")
            if x is not None:
                worst[name] = max(worst.get(name, 0), difference(x, told[name][key]))
    arrays = np.load(out)
    for name, values in samples.items():
        worst["samples of " + name] = difference(arrays[name], values)
    return worst, f"{by}, logits {rep['logits'].shape} {rep['logits'].dtype}, {count(rep, 'weight_')} weights"


def check(cases, seed):
    worst = {}
    for number in range(cases):
        with tempfile.TemporaryDirectory() as folder:
            found, what = compare(number, seed, folder)
        bad = {name: value for name, value in found.items() if not value <= TOLERANCE}
        for name, value in found.items():
            worst[name] = max(worst.get(name, 0), value)
        print(f"{'BAD ' if bad else 'ok  '} {number:3d} {what}", bad or "")
    for name, value in worst.items():
        print(f"{value:9.1e}  {name}")
    print(f"{max(worst.values()):9.1e}  largest difference of all, {cases} networks")
    return int(any(value > TOLERANCE for value in worst.values()))


def fixtures():
    FOLDER.mkdir(parents=True, exist_ok=True)
    for number in range(8):
        rep, _ = case(number, 0)
        told, _ = expected(rep, "frobenius-product", None, 0.1, 0.01, "exponential")
        np.savez_compressed(FOLDER / f"rep-{number:02d}.npz", **rep)
        text = json.dumps(told, indent=1, default=float)
        (FOLDER / f"expected-{number:02d}.json").write_text(text + "\n")


if __name__ == "__main__":
    if sys.argv[1:2] == ["fixtures"]:
        fixtures()
    elif sys.argv[1:2] == ["check"]:
        sys.exit(check(int((sys.argv[2:] + ["20"])[0]), int((sys.argv[3:] + ["0"])[0])))
    else:
        sys.exit(__doc__)
